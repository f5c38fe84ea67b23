<?php
// php install.php SITE HOST: make the tables and the accounts, print their passwords as JSON.
[, $site, $host] = $argv;
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $host;
$_SERVER['REQUEST_URI'] = '/';
require "$site/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('جريدة التجربة', 'admin', 'admin@example.org', false, '', wp_generate_password());
update_option('timezone_string', 'Africa/Casablanca');
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules();
$passwords = [];
foreach (['admin' => 'administrator', 'author' => 'author', 'contributor' => 'contributor'] as $name => $role) {
    $account = username_exists($name) ?: wp_insert_user([
        'user_login' => $name,
        'user_pass' => wp_generate_password(),
        'user_email' => "$name@example.org",
        'role' => $role,
    ]);
    $passwords[$name] = WP_Application_Passwords::create_new_application_password($account, ['name' => 'desk'])[0];
}
echo json_encode($passwords);

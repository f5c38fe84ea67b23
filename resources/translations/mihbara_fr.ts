<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="90"/>
        <source>New article</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="92"/>
        <source>New article from a template…</source>
        <translation>Nouvel article d&apos;après un modèle…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="94"/>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="96"/>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="97"/>
        <source>Save a copy elsewhere…</source>
        <translation>Enregistrer une copie ailleurs…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="99"/>
        <source>Send to the queue…</source>
        <translation>Mettre dans la file…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="101"/>
        <source>Hand in for review</source>
        <translation>Remettre en relecture</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="103"/>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="104"/>
        <source>Back to draft</source>
        <translation>Repasser en brouillon</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="106"/>
        <source>Export as HTML…</source>
        <translation>Exporter en HTML…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="108"/>
        <source>Export as Word document…</source>
        <translation>Exporter en document Word…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="110"/>
        <source>Export as PDF…</source>
        <translation>Exporter en PDF…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="111"/>
        <source>Export as Markdown…</source>
        <translation>Exporter en Markdown…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="113"/>
        <source>Export as text…</source>
        <translation>Exporter en texte…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="114"/>
        <source>Export as ninjs…</source>
        <translation>Exporter en ninjs…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="116"/>
        <source>Export as JSON…</source>
        <translation>Exporter en JSON…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="118"/>
        <source>Move to the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="120"/>
        <source>Restore from the bin</source>
        <translation>Sortir de la corbeille</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="122"/>
        <source>Delete for good…</source>
        <translation>Effacer pour de bon…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="124"/>
        <source>Empty the bin…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="125"/>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="126"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="127"/>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="128"/>
        <source>Paste as plain text</source>
        <translation>Coller le texte seul</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="130"/>
        <source>Remove invisible characters</source>
        <translation>Retirer les caractères invisibles</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="132"/>
        <source>Search the library</source>
        <translation>Rechercher dans les articles</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="134"/>
        <source>Find in the article</source>
        <translation>Chercher dans l&apos;article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="136"/>
        <source>Replace in the article</source>
        <translation>Remplacer dans l&apos;article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="138"/>
        <source>Find the next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="140"/>
        <source>Find the previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="142"/>
        <source>Replace in all articles…</source>
        <translation>Remplacer dans tous les articles…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="144"/>
        <source>Insert a symbol…</source>
        <translation>Insérer un symbole…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="146"/>
        <source>Snippets and replacements</source>
        <translation>Phrases prêtes et remplacements</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="148"/>
        <source>Suggest a lead</source>
        <translation>Proposer un chapeau</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="150"/>
        <source>Search or run a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="152"/>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="154"/>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="156"/>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="158"/>
        <source>Smaller heading</source>
        <translation>Petit intertitre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="160"/>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="162"/>
        <source>Bulleted list</source>
        <translation>Liste à puces</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="164"/>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="166"/>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="168"/>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="170"/>
        <source>Link…</source>
        <translation>Lien…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="172"/>
        <source>Right to left</source>
        <translation>De droite à gauche</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="174"/>
        <source>Left to right</source>
        <translation>De gauche à droite</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="176"/>
        <source>Foreign words</source>
        <translation>Mots étrangers</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="178"/>
        <source>Divider</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="180"/>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="181"/>
        <source>Publishing</source>
        <translation>Publication</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="182"/>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="184"/>
        <source>Names</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="185"/>
        <source>Library column</source>
        <translation>Colonne des articles</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="187"/>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="189"/>
        <source>Outline and meters</source>
        <translation>Plan et mesures</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="191"/>
        <source>Another article beside the text</source>
        <translation>Un autre article à côté du texte</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="193"/>
        <source>Focus mode</source>
        <translation>Mode concentration</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="195"/>
        <source>Show invisible characters</source>
        <translation>Afficher les caractères invisibles</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/action_table.py" line="197"/>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/actions.py" line="16"/>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/actions.py" line="17"/>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/actions.py" line="18"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/actions.py" line="19"/>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <location filename="../../editor_app/ui/library/delegate.py" line="142"/>
        <source>No headline yet</source>
        <translation>Pas encore de titre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/delegate.py" line="146"/>
        <source>In the queue</source>
        <translation>Dans la file</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="53"/>
        <source>Pick a day</source>
        <translation>Choisir un jour</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="54"/>
        <source>Publication date</source>
        <translation>Date de publication</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="59"/>
        <source>One headline on each line</source>
        <translation>Un titre par ligne</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="62"/>
        <source>Right to left</source>
        <translation>De droite à gauche</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="63"/>
        <source>Left to right</source>
        <translation>De gauche à droite</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="64"/>
        <source>Divided by commas</source>
        <translation>Séparés par des virgules</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="92"/>
        <source>Headlines: {count}</source>
        <translation>Titres : {count}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="110"/>
        <source>Bylines</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="112"/>
        <source>About the article</source>
        <translation>À propos de l’article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="113"/>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="114"/>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="115"/>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="117"/>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="118"/>
        <source>Direction of the text</source>
        <translation>Sens du texte</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/article.py" line="119"/>
        <source>Headline ticker</source>
        <translation>Bandeau de titres</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="136"/>
        <source>{moment}, {size} MB</source>
        <translation>{moment}, {size} Mo</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="143"/>
        <source>The program closes, and its next start has this library. Today&apos;s is set aside, not deleted.</source>
        <translation>Le programme se ferme et retrouvera cette bibliothèque au prochain démarrage. Celle d’aujourd’hui est mise de côté, pas effacée.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="149"/>
        <source>Go back to it…</source>
        <translation>Y revenir…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="150"/>
        <source>Close and go back</source>
        <translation>Fermer et y revenir</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="151"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="51"/>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="53"/>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="55"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="85"/>
        <source>Folder of backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="113"/>
        <source>Last backup: {moment}</source>
        <translation>Dernière sauvegarde : {moment}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/backups.py" line="115"/>
        <source>No backup yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
</context>
<context>
    <name>BylineCard</name>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="39"/>
        <source>Drag to reorder, or press Alt with Up or Down</source>
        <translation>Glissez pour réordonner, ou pressez Alt avec la flèche haut ou bas</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="41"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="46"/>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="47"/>
        <source>Add to the directory</source>
        <translation>Ajouter à l’annuaire</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="50"/>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="51"/>
        <source>Remove the byline</source>
        <translation>Retirer la signature</translation>
    </message>
</context>
<context>
    <name>BylineCards</name>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_cards.py" line="123"/>
        <source>Add a name</source>
        <translation>Ajouter un nom</translation>
    </message>
</context>
<context>
    <name>BylineChip</name>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="63"/>
        <source>{role}. Alt and an arrow moves the name, Delete removes it.</source>
        <translation>{role}. Alt et une flèche déplacent le nom, Suppr le retire.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="84"/>
        <source>Move earlier</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="84"/>
        <source>Move later</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="88"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>BylineRow</name>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="153"/>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="154"/>
        <source>Add a byline</source>
        <translation>Ajouter une signature</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/byline_row.py" line="158"/>
        <source>Name for the byline</source>
        <translation>Nom de la signature</translation>
    </message>
</context>
<context>
    <name>CardPreview</name>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="57"/>
        <source>Your site</source>
        <translation>Votre site</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="58"/>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="60"/>
        <source>The summary stands here.</source>
        <translation>Le chapeau apparaît ici.</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <location filename="../../editor_app/ui/inspector/checks.py" line="117"/>
        <source>Before it leaves</source>
        <translation>Avant le départ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/checks.py" line="123"/>
        <source>Nothing to mend</source>
        <translation>Rien à corriger</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/checks.py" line="124"/>
        <source>The article can go to the publishing queue.</source>
        <translation>L’article peut partir dans la file de publication.</translation>
    </message>
</context>
<context>
    <name>CommandField</name>
    <message>
        <location filename="../../editor_app/ui/palette.py" line="64"/>
        <source>Search or run a command…</source>
        <translation>Rechercher ou commander…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/palette.py" line="65"/>
        <source>Search or run a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/palette.py" line="153"/>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="54"/>
        <source>Which article to read beside the text?</source>
        <translation>Quel article lire à côté du texte ?</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="65"/>
        <source>Beside the text</source>
        <translation>À côté du texte</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="67"/>
        <source>Another article</source>
        <translation>Un autre article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="70"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="124"/>
        <source>Without a headline</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/compare/pane.py" line="128"/>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
</context>
<context>
    <name>CreditBox</name>
    <message>
        <location filename="../../editor_app/ui/inspector/credit_box.py" line="63"/>
        <location filename="../../editor_app/ui/inspector/credit_box.py" line="73"/>
        <source>Credit mark</source>
        <translation>Marque de signature</translation>
    </message>
</context>
<context>
    <name>CreditMarks</name>
    <message>
        <location filename="../../editor_app/ui/inspector/credit_marks.py" line="19"/>
        <source>Pen</source>
        <translation>Plume</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/credit_marks.py" line="20"/>
        <source>Camera</source>
        <translation>Appareil photo</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/credit_marks.py" line="21"/>
        <source>No mark</source>
        <translation>Sans marque</translation>
    </message>
</context>
<context>
    <name>DeskCare</name>
    <message>
        <location filename="../../editor_app/ui/care/desk_care.py" line="77"/>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <location filename="../../editor_app/ui/desk_screen.py" line="56"/>
        <source>This article is in the bin: it can be read but not changed.</source>
        <translation>Cet article est dans la corbeille : il se lit mais ne se modifie pas.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/desk_screen.py" line="57"/>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/desk_screen.py" line="61"/>
        <source>Somebody writes in this article in another window: here it can only be read.</source>
        <translation>Cet article est en cours d&apos;écriture dans une autre fenêtre : ici, il est en lecture seule.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/desk_screen.py" line="62"/>
        <source>Take over</source>
        <translation>Prendre la main</translation>
    </message>
</context>
<context>
    <name>DestinationFormView</name>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="74"/>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="76"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="79"/>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="81"/>
        <location filename="../../editor_app/ui/destinations/form.py" line="253"/>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="82"/>
        <location filename="../../editor_app/ui/destinations/form.py" line="256"/>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="83"/>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="84"/>
        <source>Open the site</source>
        <translation>Ouvrir le site</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="85"/>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="120"/>
        <source>New destination</source>
        <translation>Nouvelle destination</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="253"/>
        <source>Save and test</source>
        <translation>Enregistrer et tester</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/form.py" line="256"/>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>DestinationsModel</name>
    <message>
        <location filename="../../editor_app/ui/destinations/model.py" line="32"/>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
</context>
<context>
    <name>DestinationsScreen</name>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="60"/>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="61"/>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="65"/>
        <source>Nowhere to publish yet</source>
        <translation>Nulle part où publier encore</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="67"/>
        <source>Set up your first site: a folder that you can look at here and put on any server.</source>
        <translation>Créez votre premier site : un dossier que vous regardez ici et posez sur n’importe quel serveur.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="70"/>
        <source>Set up a site</source>
        <translation>Créer un site</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="133"/>
        <source>My site</source>
        <translation>Mon site</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/screen.py" line="135"/>
        <source>The site</source>
        <translation>Le site</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="44"/>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="73"/>
        <source>Other fields differ too.</source>
        <translation>D&apos;autres champs diffèrent aussi.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="75"/>
        <source>The text is the same.</source>
        <translation>Le texte est le même.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="126"/>
        <source>[moved here]</source>
        <translation>[déplacé ici]</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="127"/>
        <source>[moved from here]</source>
        <translation>[déplacé d&apos;ici]</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/widgets/diff_view.py" line="132"/>
        <source>[other form]</source>
        <translation>[autre forme]</translation>
    </message>
</context>
<context>
    <name>DueForm</name>
    <message>
        <location filename="../../editor_app/ui/queue/due_form.py" line="34"/>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/due_form.py" line="35"/>
        <source>At a time</source>
        <translation>À une heure</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/due_form.py" line="40"/>
        <source>Time of leaving</source>
        <translation>Heure de départ</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/due_form.py" line="100"/>
        <source>This time has passed: it leaves at once.</source>
        <translation>Cette heure est passée : il part aussitôt.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="50"/>
        <source>Find in the article</source>
        <translation>Chercher dans l&apos;article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="51"/>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="55"/>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="55"/>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="58"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="60"/>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="61"/>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="62"/>
        <source>In all articles…</source>
        <translation>Partout…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="93"/>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/find_bar.py" line="95"/>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/editor/find_bar.py" line="97"/>
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="58"/>
        <location filename="../../editor_app/ui/inspector/history.py" line="64"/>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="66"/>
        <source>Compared with</source>
        <translation>Comparée à</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="72"/>
        <source>Restore this version</source>
        <translation>Rétablir cette version</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="74"/>
        <source>Restore this paragraph</source>
        <translation>Rétablir ce paragraphe</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="79"/>
        <source>No version yet</source>
        <translation>Aucune version pour l&apos;instant</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="80"/>
        <source>Versions are kept as you save, queue and write.</source>
        <translation>Des versions sont gardées quand vous enregistrez, mettez en file et écrivez.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="130"/>
        <source>The text as it stands</source>
        <translation>Le texte tel qu&apos;il est</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="133"/>
        <source>What {0} received last, {1}</source>
        <translation>Ce que {0} a reçu en dernier, {1}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/history.py" line="134"/>
        <source>Version, {0}</source>
        <translation>Version, {0}</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="119"/>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="120"/>
        <source>About</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="121"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="122"/>
        <source>Checks</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="123"/>
        <source>Publishing</source>
        <translation>Publication</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="147"/>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/panel.py" line="151"/>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>KitScreen</name>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="31"/>
        <source>Snippets and replacements</source>
        <translation>Phrases prêtes et remplacements</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="35"/>
        <source>Snippets</source>
        <translation>Phrases prêtes</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="36"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="36"/>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="38"/>
        <source>Type the name and press Tab, or choose it in the command palette. Tab leads through parts such as {place}; ¶ begins a paragraph.</source>
        <translation>Tapez le nom puis Tab, ou choisissez-le dans la palette de commandes. Tab mène d&apos;une partie comme {place} à l&apos;autre ; ¶ commence un paragraphe.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="44"/>
        <source>Replacements while typing</source>
        <translation>Remplacements à la frappe</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="45"/>
        <source>Typed</source>
        <translation>Tapé</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="45"/>
        <source>Put</source>
        <translation>Mis</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/screen.py" line="46"/>
        <source>A word is replaced at the space or mark after it. Ctrl+Z brings it back.</source>
        <translation>Un mot est remplacé à l&apos;espace ou au signe qui le suit. Ctrl+Z le ramène.</translation>
    </message>
</context>
<context>
    <name>LeadChoices</name>
    <message>
        <location filename="../../editor_app/ui/meters/leads.py" line="32"/>
        <source>Whole sentences of the body, chosen on this machine. Nothing is put in yet.</source>
        <translation>Des phrases entières du texte, choisies sur cette machine. Rien n&apos;est encore inséré.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/leads.py" line="36"/>
        <source>Suggest a lead</source>
        <translation>Proposer un chapeau</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/leads.py" line="65"/>
        <source>Press the one that says it best. Ctrl+Z in the summary takes it back.</source>
        <translation>Choisissez celle qui le dit le mieux. Ctrl+Z dans le chapeau la retire.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/leads.py" line="67"/>
        <source>No whole sentence of the body fits. Write more of it first.</source>
        <translation>Aucune phrase entière du texte ne convient. Écrivez-en davantage.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/meters/leads.py" line="85"/>
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/leads.py" line="87"/>
        <source>Put in</source>
        <translation>Insérer</translation>
    </message>
</context>
<context>
    <name>LeftoverCard</name>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="69"/>
        <source>Without a headline</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="72"/>
        <source>Written {0}</source>
        <translation>Écrit {0}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="82"/>
        <source>Show what differs</source>
        <translation>Voir les différences</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="83"/>
        <source>Go on with it</source>
        <translation>Continuer ce texte</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="84"/>
        <source>Keep as a new article</source>
        <translation>Garder comme nouvel article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="85"/>
        <source>Put away</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="105"/>
        <source>The article was saved again after this was written.</source>
        <translation>L&apos;article a été enregistré de nouveau après l&apos;écriture de ce texte.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="107"/>
        <source>Its end could not be read.</source>
        <translation>Sa fin n&apos;a pas pu être lue.</translation>
    </message>
</context>
<context>
    <name>LeftoverCards</name>
    <message>
        <location filename="../../editor_app/ui/inspector/leftover_card.py" line="42"/>
        <source>Left unsaved by a crash</source>
        <translation>Non enregistrés après un arrêt brutal</translation>
    </message>
</context>
<context>
    <name>Lengths</name>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="15"/>
        <source>Search result: headline</source>
        <translation>Résultat de recherche : titre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="16"/>
        <source>Search result: summary</source>
        <translation>Résultat de recherche : chapeau</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="17"/>
        <source>Push notice: headline</source>
        <translation>Notification : titre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="18"/>
        <source>Push notice: summary</source>
        <translation>Notification : chapeau</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="19"/>
        <source>Short message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="20"/>
        <source>Social card: headline</source>
        <translation>Carte sociale : titre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="21"/>
        <source>Social card: summary</source>
        <translation>Carte sociale : chapeau</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="70"/>
        <source>Search the library</source>
        <translation>Rechercher dans les articles</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="72"/>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="74"/>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="75"/>
        <location filename="../../editor_app/ui/library/panel.py" line="189"/>
        <source>New article</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="80"/>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="81"/>
        <source>Drafts</source>
        <translation>Ébauches</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="82"/>
        <source>Review</source>
        <translation>Relus</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="83"/>
        <source>Published</source>
        <translation>Parus</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="84"/>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="167"/>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="181"/>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="182"/>
        <source>No article holds these words. Try fewer of them, or another filter.</source>
        <translation>Aucun article ne contient ces mots. Essayez-en moins, ou un autre filtre.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="187"/>
        <source>The library is empty</source>
        <translation>Aucun article encore</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="188"/>
        <source>Write the first article, or drop a file here to import it.</source>
        <translation>Écrivez le premier article, ou déposez ici un fichier à importer.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="194"/>
        <source>The bin is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="195"/>
        <source>Deleted articles wait here until you restore them.</source>
        <translation>Les articles supprimés attendent ici que vous les restauriez.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="200"/>
        <source>No article here</source>
        <translation>Aucun article ici</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/library/panel.py" line="201"/>
        <source>Articles come here when their state changes.</source>
        <translation>Les articles arrivent ici quand leur état change.</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <location filename="../../editor_app/ui/tool_bar.py" line="183"/>
        <source>Address of the link</source>
        <translation>Adresse du lien</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/tool_bar.py" line="188"/>
        <source>Remove the link</source>
        <translation>Retirer le lien</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/tool_bar.py" line="191"/>
        <source>Set the link</source>
        <translation>Poser le lien</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/tool_bar.py" line="194"/>
        <location filename="../../editor_app/ui/tool_bar.py" line="195"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/tool_bar.py" line="221"/>
        <source>This is no web or e-mail address.</source>
        <translation>Ce n’est ni une adresse web ni une adresse e-mail.</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <location filename="../../editor_app/ui/queue/log_panel.py" line="39"/>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/log_panel.py" line="42"/>
        <source>Nothing has been tried yet.</source>
        <translation>Rien n’a encore été tenté.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/log_panel.py" line="81"/>
        <source>Try {number}</source>
        <translation>Essai {number}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/log_panel.py" line="102"/>
        <source>{time}, took {seconds} s</source>
        <translation>{time}, en {seconds} s</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/log_panel.py" line="106"/>
        <source>Still under way, or broken off with the program.</source>
        <translation>Toujours en cours, ou interrompu avec le programme.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../editor_app/ui/main_window.py" line="174"/>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/main_window.py" line="182"/>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/main_window.py" line="194"/>
        <source>Mihbara</source>
        <translation>Mihbara</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="55"/>
        <location filename="../../editor_app/ui/message_bar.py" line="56"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="141"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="142"/>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="143"/>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="144"/>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="145"/>
        <source>Save a copy and close</source>
        <translation>Enregistrer une copie et fermer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="146"/>
        <source>Merge both texts</source>
        <translation>Fusionner les deux textes</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="147"/>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="148"/>
        <source>Delete for good</source>
        <translation>Effacer pour de bon</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/message_bar.py" line="149"/>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
</context>
<context>
    <name>MetersPanel</name>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="51"/>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="52"/>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="53"/>
        <source>Room for headline and summary</source>
        <translation>Place pour le titre et le chapeau</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="54"/>
        <source>In a search result</source>
        <translation>Dans un résultat de recherche</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="55"/>
        <source>On a social card</source>
        <translation>Sur une carte sociale</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/panel.py" line="56"/>
        <source>A lead from the body</source>
        <translation>Un chapeau tiré du texte</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="38"/>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="39"/>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="40"/>
        <source>Reading time</source>
        <translation>Temps de lecture</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="41"/>
        <source>Paragraphs</source>
        <translation>Paragraphes</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="42"/>
        <source>Longest paragraph</source>
        <translation>Paragraphe le plus long</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="43"/>
        <source>Sentences</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="44"/>
        <source>Mean sentence</source>
        <translation>Phrase moyenne</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="45"/>
        <source>Longest sentence</source>
        <translation>Phrase la plus longue</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="46"/>
        <source>Long sentences</source>
        <translation>Phrases longues</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/lengths.py" line="65"/>
        <source>{count} words</source>
        <translation>{count} mots</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/meters/lengths.py" line="71"/>
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionField</name>
    <message>
        <location filename="../../editor_app/ui/destinations/option_field.py" line="38"/>
        <source>{label} (may stay empty)</source>
        <translation>{label} (facultatif)</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/option_field.py" line="88"/>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/option_field.py" line="89"/>
        <location filename="../../editor_app/ui/destinations/option_field.py" line="99"/>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <location filename="../../editor_app/ui/meters/outline.py" line="32"/>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/outline.py" line="38"/>
        <source>No sub-headings yet. Type ## and a space at the start of a paragraph.</source>
        <translation>Pas encore d&apos;intertitre. Tapez ## et une espace au début d&apos;un paragraphe.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <location filename="../../editor_app/ui/editor/page.py" line="184"/>
        <source>Write here</source>
        <translation>Écrivez ici</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/page.py" line="186"/>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <location filename="../../editor_app/ui/editor/page_head.py" line="168"/>
        <source>Kicker</source>
        <translation>Surtitre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/page_head.py" line="168"/>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/page_head.py" line="168"/>
        <source>Summary</source>
        <translation>Chapeau</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/editor/page_head.py" line="178"/>
        <source>Headline %n character(s)</source>
        <translation>
            <numerusform>Titre %n caractère</numerusform>
            <numerusform>Titre %n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/editor/page_head.py" line="179"/>
        <source>Summary %n character(s)</source>
        <translation>
            <numerusform>Chapeau %n caractère</numerusform>
            <numerusform>Chapeau %n caractères</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairTable</name>
    <message>
        <location filename="../../editor_app/ui/kit/pair_table.py" line="54"/>
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/pair_table.py" line="73"/>
        <source>Remove the line</source>
        <translation>Retirer la ligne</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="48"/>
        <source>Search the directory</source>
        <translation>Rechercher dans l’annuaire</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="53"/>
        <source>Names</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="54"/>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="59"/>
        <source>The directory is empty</source>
        <translation>L’annuaire est vide</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="60"/>
        <source>Add the people who sign articles: their names then complete as you type.</source>
        <translation>Ajoutez les personnes qui signent : leurs noms se complètent ensuite à la frappe.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="61"/>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/screen.py" line="63"/>
        <source>Nobody is called that.</source>
        <translation>Personne ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="46"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="47"/>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="48"/>
        <source>Credit mark</source>
        <translation>Marque de signature</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="49"/>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="51"/>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="53"/>
        <source>Remove from the directory</source>
        <translation>Retirer de l’annuaire</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/people/form.py" line="68"/>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="74"/>
        <source>Drag to reorder, or press Alt with Up or Down</source>
        <translation>Glissez pour réordonner, ou pressez Alt avec la flèche haut ou bas</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="76"/>
        <source>Leads the page</source>
        <translation>Ouvre la page</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="77"/>
        <source>No alternative text</source>
        <translation>Sans texte de remplacement</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="78"/>
        <source>No credit</source>
        <translation>Sans crédit</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="79"/>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="80"/>
        <source>Credit: photographer or agency</source>
        <translation>Crédit : photographe ou agence</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="81"/>
        <source>What it shows, for those who cannot see it</source>
        <translation>Ce qu’elle montre, pour qui ne la voit pas</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="121"/>
        <location filename="../../editor_app/ui/inspector/picture_card.py" line="122"/>
        <source>Remove the picture</source>
        <translation>Retirer l’image</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="49"/>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="49"/>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="53"/>
        <source>Taking pictures in…</source>
        <translation>Import des images…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="58"/>
        <source>No picture yet</source>
        <translation>Pas encore d’image</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="59"/>
        <source>Drop pictures here, paste one, or choose files.</source>
        <translation>Déposez des images ici, collez-en une, ou choisissez des fichiers.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="60"/>
        <source>Choose pictures…</source>
        <translation>Choisir des images…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/pictures.py" line="93"/>
        <source>Choose pictures</source>
        <translation>Choisir des images</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <location filename="../../editor_app/ui/meters/lengths.py" line="115"/>
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="35"/>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="36"/>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="37"/>
        <source>Focus mode</source>
        <translation>Mode concentration</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="38"/>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="39"/>
        <source>Newsroom</source>
        <translation>Rédaction</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="40"/>
        <source>Publishing</source>
        <translation>Publication</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="41"/>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="44"/>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="45"/>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="46"/>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="47"/>
        <source>Width of the column</source>
        <translation>Largeur de la colonne</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="48"/>
        <source>Arrow keys move the caret</source>
        <translation>Les flèches déplacent le curseur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="49"/>
        <source>Font of the text</source>
        <translation>Police du texte</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="50"/>
        <source>Height of the lines</source>
        <translation>Hauteur des lignes</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="51"/>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="52"/>
        <source>Take the whole screen</source>
        <translation>Prendre tout l&apos;écran</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="53"/>
        <source>Let the other paragraphs recede</source>
        <translation>Estomper les autres paragraphes</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="54"/>
        <source>Keep the line of the caret in place</source>
        <translation>Garder la ligne du curseur en place</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="55"/>
        <source>Signs at the start of a paragraph make headings, quotes and lists</source>
        <translation>Des signes en début de paragraphe font titres, citations et listes</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="58"/>
        <source>Replace while typing, by the list</source>
        <translation>Remplacer à la frappe, selon la liste</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="59"/>
        <source>Quotation marks</source>
        <translation>Guillemets</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="60"/>
        <source>Words a day (0: no goal)</source>
        <translation>Mots par jour (0 : sans objectif)</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="61"/>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="62"/>
        <source>Language of new articles</source>
        <translation>Langue des nouveaux articles</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="63"/>
        <source>Outlet of new articles</source>
        <translation>Média des nouveaux articles</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="64"/>
        <source>Send while the window is open</source>
        <translation>Envoyer tant que la fenêtre est ouverte</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="65"/>
        <source>Back up every hour in which I write</source>
        <translation>Sauvegarder chaque heure où j’écris</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="68"/>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="69"/>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="70"/>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="71"/>
        <source>In reading order</source>
        <translation>Dans l’ordre de lecture</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="72"/>
        <source>As the letters stand</source>
        <translation>Selon la place des lettres</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="73"/>
        <source>As the theme</source>
        <translation>Comme le thème</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="74"/>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="75"/>
        <source>Cream</source>
        <translation>Crème</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="76"/>
        <source>Sage</source>
        <translation>Sauge</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="77"/>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="119"/>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/preferences.py" line="201"/>
        <source>The house font</source>
        <translation>La police de la maison</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <location filename="../../editor_app/ui/care/privacy.py" line="15"/>
        <source>Encrypt the library</source>
        <translation>Chiffrer la bibliothèque</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/privacy.py" line="19"/>
        <source>Not available: this version keeps no key. Other users of this computer cannot read your files; against theft, switch on the encryption of the system’s disk.</source>
        <translation>Indisponible : cette version ne garde pas de clé. Les autres utilisateurs de l’ordinateur ne peuvent pas lire vos fichiers ; contre le vol, activez le chiffrement du disque du système.</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <location filename="../../editor_app/ui/inspector/checks.py" line="28"/>
        <source>Go to the place</source>
        <translation>Aller à l’endroit</translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="61"/>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="156"/>
        <source>Queue…</source>
        <translation>Mettre en file…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="66"/>
        <source>In the queue</source>
        <translation>Dans la file</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="154"/>
        <source>Not queued yet</source>
        <translation>Pas encore en file</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="155"/>
        <source>Queue the article: it leaves at once, or at the time you choose.</source>
        <translation>Mettez l’article en file : il part aussitôt, ou à l’heure choisie.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="161"/>
        <source>Nowhere to publish yet</source>
        <translation>Nulle part où publier encore</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="162"/>
        <source>Set up a destination first, such as a news site in a folder.</source>
        <translation>Créez d’abord une destination, par exemple un site dans un dossier.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/publishing.py" line="163"/>
        <source>Set up a destination</source>
        <translation>Créer une destination</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_card.py" line="77"/>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
</context>
<context>
    <name>QueueForm</name>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="55"/>
        <source>What to do there</source>
        <translation>Que faire là-bas</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="59"/>
        <source>Keep it on hold</source>
        <translation>Garder en attente</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="64"/>
        <source>Queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="67"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="97"/>
        <source>{name} (paused)</source>
        <translation>{name} (en pause)</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="131"/>
        <source>Where to</source>
        <translation>Vers</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="133"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/queue_form.py" line="135"/>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="109"/>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="110"/>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="111"/>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="112"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="113"/>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="114"/>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="115"/>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/model.py" line="167"/>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <location filename="../../editor_app/ui/queue/screen.py" line="140"/>
        <source>Publishing queue</source>
        <translation>File de publication</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/screen.py" line="198"/>
        <source>The queue is empty</source>
        <translation>La file est vide</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/screen.py" line="199"/>
        <source>Open an article and choose “Queue…” in its Publishing tab.</source>
        <translation>Ouvrez un article et choisissez « Mettre en file… » dans son onglet Publication.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/screen.py" line="204"/>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/screen.py" line="205"/>
        <source>No item of the queue is in this state.</source>
        <translation>Aucun élément de la file n’est dans cet état.</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <location filename="../../editor_app/ui/queue/table.py" line="46"/>
        <source>Publishing queue</source>
        <translation>File de publication</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="17"/>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="18"/>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="19"/>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="20"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="21"/>
        <source>Reschedule…</source>
        <translation>Replanifier…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="22"/>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="23"/>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="24"/>
        <source>Move to the top</source>
        <translation>En tête de file</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="25"/>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="26"/>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="27"/>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="31"/>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="32"/>
        <source>In the queue</source>
        <translation>Dans la file</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="33"/>
        <source>Needs you</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="34"/>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="35"/>
        <source>Cancelled</source>
        <translation>Annulés</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="62"/>
        <source>Next try {when}</source>
        <translation>Prochain essai {when}</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/wording.py" line="66"/>
        <source>At once</source>
        <translation>Aussitôt</translation>
    </message>
</context>
<context>
    <name>RecoveryScreen</name>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="44"/>
        <source>Looking for the newest sound backup…</source>
        <translation>Recherche de la dernière sauvegarde saine…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="45"/>
        <source>Bring this backup back</source>
        <translation>Reprendre cette sauvegarde</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="47"/>
        <source>Begin an empty library</source>
        <translation>Commencer une bibliothèque vide</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="48"/>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="62"/>
        <source>The library could not be opened</source>
        <translation>La bibliothèque n’a pas pu être ouverte</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="85"/>
        <source>No sound backup was found.</source>
        <translation>Aucune sauvegarde saine n’a été trouvée.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="87"/>
        <source>The newest sound backup: {moment}.</source>
        <translation>La dernière sauvegarde saine : {moment}.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="91"/>
        <source>What was written after it cannot be told any more.</source>
        <translation>On ne peut plus savoir ce qui a été écrit ensuite.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/care/recovery.py" line="93"/>
        <source>%n article(s) were written after it.</source>
        <translation>
            <numerusform>%n article a été écrit ensuite.</numerusform>
            <numerusform>%n articles ont été écrits ensuite.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="95"/>
        <source>Nothing was written after it.</source>
        <translation>Rien n’a été écrit ensuite.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/recovery.py" line="96"/>
        <source>The damaged library is set aside as it is, never deleted.</source>
        <translation>La bibliothèque abîmée est mise de côté telle quelle, jamais effacée.</translation>
    </message>
</context>
<context>
    <name>RemovalBar</name>
    <message>
        <location filename="../../editor_app/ui/destinations/removal.py" line="26"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/removal.py" line="28"/>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/destinations/removal.py" line="47"/>
        <source>Remove {name}? The pages that are there stay; the desk forgets what it sent there.</source>
        <translation>Retirer {name} ? Les pages publiées restent ; le bureau oublie ce qu’il y a envoyé.</translation>
    </message>
</context>
<context>
    <name>ReplaceScreen</name>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="62"/>
        <source>Find in all articles</source>
        <translation>Chercher dans tous les articles</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="63"/>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="69"/>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="73"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="79"/>
        <source>What will be replaced</source>
        <translation>Ce qui sera remplacé</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="127"/>
        <source>Replace in all articles</source>
        <translation>Remplacer dans tous les articles</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="151"/>
        <source>This cannot be searched for</source>
        <translation>Impossible de chercher cela</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="155"/>
        <source>Nothing searched for yet</source>
        <translation>Aucune recherche pour l&apos;instant</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="156"/>
        <source>Write words above. You see every place before anything is replaced.</source>
        <translation>Écrivez des mots ci-dessus. Vous verrez chaque endroit avant tout remplacement.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="161"/>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="162"/>
        <source>No article holds these words in this way.</source>
        <translation>Aucun article ne contient ces mots de cette façon.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="195"/>
        <source>Without a headline</source>
        <translation>Sans titre</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/replace/screen.py" line="196"/>
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/replace/screen.py" line="200"/>
        <source>Replace in %n article(s)</source>
        <translation>
            <numerusform>Remplacer dans %n article</numerusform>
            <numerusform>Remplacer dans %n articles</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/replace/screen.py" line="215"/>
        <source>Looked through {done} of {total}</source>
        <translation>{done} parcourus sur {total}</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <location filename="../../editor_app/ui/care/report.py" line="34"/>
        <source>Report of an error</source>
        <translation>Rapport d’erreur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/report.py" line="38"/>
        <source>It holds versions and places in the program, no text of yours. It lies on this computer only and is never sent; copy it if you want to send it to somebody.</source>
        <translation>Il contient des versions et des endroits du programme, rien de vos textes. Il reste sur cet ordinateur et n’est jamais envoyé ; copiez-le si vous voulez l’envoyer à quelqu’un.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/report.py" line="46"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/care/report.py" line="48"/>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ReschedulePanel</name>
    <message>
        <location filename="../../editor_app/ui/queue/reschedule_panel.py" line="36"/>
        <source>Reschedule</source>
        <translation>Replanifier</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/queue/reschedule_panel.py" line="40"/>
        <source>Keep this time</source>
        <translation>Garder cette heure</translation>
    </message>
</context>
<context>
    <name>RoleBox</name>
    <message>
        <location filename="../../editor_app/ui/inspector/credit_box.py" line="36"/>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
</context>
<context>
    <name>SearchPreview</name>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="30"/>
        <source>Your site</source>
        <translation>Votre site</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="32"/>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/meters/previews.py" line="35"/>
        <source>The summary stands here.</source>
        <translation>Le chapeau apparaît ici.</translation>
    </message>
</context>
<context>
    <name>SideHeader</name>
    <message>
        <location filename="../../editor_app/ui/queue/side.py" line="28"/>
        <location filename="../../editor_app/ui/queue/side.py" line="29"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="52"/>
        <source>Drag to reorder</source>
        <translation>Glissez pour réordonner</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="58"/>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="59"/>
        <source>Edit the source</source>
        <translation>Modifier la source</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="87"/>
        <source>Source without an outlet</source>
        <translation>Source sans média</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="103"/>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="104"/>
        <source>More about this source</source>
        <translation>Plus sur cette source</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="128"/>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="129"/>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="130"/>
        <source>Make it the primary source</source>
        <translation>En faire la source principale</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="139"/>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="140"/>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="147"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="155"/>
        <source>Pick a day</source>
        <translation>Choisir un jour</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="157"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="158"/>
        <source>Published on</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="164"/>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/source_card.py" line="165"/>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <location filename="../../editor_app/ui/inspector/sources.py" line="44"/>
        <source>Primary source</source>
        <translation>Source principale</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/sources.py" line="47"/>
        <source>Other sources</source>
        <translation>Autres sources</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/sources.py" line="47"/>
        <location filename="../../editor_app/ui/inspector/sources.py" line="55"/>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/sources.py" line="53"/>
        <source>No source yet</source>
        <translation>Pas encore de source</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/sources.py" line="54"/>
        <source>Paste the address of the original here, or add it by hand.</source>
        <translation>Collez ici l’adresse de l’original, ou ajoutez-la à la main.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="24"/>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="25"/>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="26"/>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="27"/>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="28"/>
        <source>Changed elsewhere</source>
        <translation>Modifié ailleurs</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/status_strip.py" line="68"/>
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/status_strip.py" line="69"/>
        <source>%n minute(s) of reading</source>
        <translation>
            <numerusform>%n minute de lecture</numerusform>
            <numerusform>%n minutes de lecture</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="74"/>
        <source>from the right</source>
        <translation>de droite à gauche</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="74"/>
        <source>from the left</source>
        <translation>de gauche à droite</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/status_strip.py" line="83"/>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message numerus="yes">
        <location filename="../../editor_app/ui/status_strip.py" line="93"/>
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Symbols</name>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="10"/>
        <source>Opening quotation mark</source>
        <translation>Guillemet ouvrant</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="11"/>
        <source>Closing quotation mark</source>
        <translation>Guillemet fermant</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="12"/>
        <source>Arabic semicolon</source>
        <translation>Point-virgule arabe</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="13"/>
        <source>Arabic comma</source>
        <translation>Virgule arabe</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="14"/>
        <source>Arabic question mark</source>
        <translation>Point d&apos;interrogation arabe</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="15"/>
        <source>Long dash</source>
        <translation>Tiret long</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="16"/>
        <source>Short dash</source>
        <translation>Tiret court</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="17"/>
        <source>Ellipsis</source>
        <translation>Points de suspension</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="18"/>
        <source>Peace be upon him</source>
        <translation>Que la paix soit sur lui</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="19"/>
        <source>Exalted is He</source>
        <translation>Exalté soit-Il</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="20"/>
        <source>Bullet</source>
        <translation>Puce</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="21"/>
        <source>Degree</source>
        <translation>Degré</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="22"/>
        <source>Per cent</source>
        <translation>Pour cent</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="23"/>
        <source>Per mille</source>
        <translation>Pour mille</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="24"/>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="25"/>
        <source>Dollar</source>
        <translation>Dollar</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="26"/>
        <source>Pound</source>
        <translation>Livre</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="27"/>
        <source>Section</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="28"/>
        <source>Copyright</source>
        <translation>Droit d&apos;auteur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="29"/>
        <source>Registered</source>
        <translation>Marque déposée</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="30"/>
        <source>Times</source>
        <translation>Multiplication</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="31"/>
        <source>Moroccan dirham</source>
        <translation>Dirham marocain</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/kit/symbol_names.py" line="32"/>
        <source>Hijri year</source>
        <translation>Année de l&apos;Hégire</translation>
    </message>
</context>
<context>
    <name>TextBar</name>
    <message>
        <location filename="../../editor_app/ui/editor/text_bar.py" line="27"/>
        <location filename="../../editor_app/ui/editor/text_bar.py" line="28"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../editor_app/ui/top_bar.py" line="33"/>
        <source>Mihbara</source>
        <translation>Mihbara</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/top_bar.py" line="35"/>
        <source>Menu  Alt</source>
        <translation>Menu  Alt</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/top_bar.py" line="36"/>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/top_bar.py" line="41"/>
        <source>To the queue</source>
        <translation>Mettre en file</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="20"/>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="21"/>
        <source>Imported</source>
        <translation>Importation</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="22"/>
        <source>Saved</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="23"/>
        <source>While writing</source>
        <translation>En cours d&apos;écriture</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="24"/>
        <source>Moved in the workflow</source>
        <translation>Changement d&apos;étape</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="25"/>
        <source>Queued</source>
        <translation>Mise en file</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="26"/>
        <source>Before and after replacing</source>
        <translation>Remplacement global</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="27"/>
        <source>Restored</source>
        <translation>Rétablissement</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="28"/>
        <source>Recovered</source>
        <translation>Récupération</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/inspector/version_model.py" line="29"/>
        <source>Merged</source>
        <translation>Fusion</translation>
    </message>
</context>
<context>
    <name>WayButtons</name>
    <message>
        <location filename="../../editor_app/ui/editor/way_buttons.py" line="22"/>
        <source>Exact: hamza, ة, ى, tashkeel and case count</source>
        <translation>Exact : hamza, ة, ى, tachkil et casse comptent</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/way_buttons.py" line="23"/>
        <source>Whole words only</source>
        <translation>Mots entiers seulement</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/editor/way_buttons.py" line="25"/>
        <source>Regular expression</source>
        <translation>Expression rationnelle</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../editor_app/ui/words.py" line="19"/>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="20"/>
        <source>In review</source>
        <translation>En relecture</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="21"/>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="22"/>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="23"/>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="24"/>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="25"/>
        <source>Spiked</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="29"/>
        <source>On hold</source>
        <translation>En attente</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="30"/>
        <source>Waiting</source>
        <translation>En file</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="31"/>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="32"/>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="33"/>
        <source>Will try again</source>
        <translation>Nouvel essai prévu</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="34"/>
        <source>Outcome unknown</source>
        <translation>Issue inconnue</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="35"/>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="36"/>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="40"/>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="41"/>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="42"/>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="43"/>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="47"/>
        <source>Writer</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="48"/>
        <source>Reporter</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="49"/>
        <source>Correspondent</source>
        <translation>Correspondant</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="50"/>
        <source>Translator</source>
        <translation>Traducteur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="51"/>
        <source>Photographer</source>
        <translation>Photographe</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="52"/>
        <source>Editor</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="56"/>
        <source>Must</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="57"/>
        <source>Should</source>
        <translation>Conseillé</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="61"/>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="62"/>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="63"/>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="64"/>
        <source>Amazigh</source>
        <translation>Amazighe</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="65"/>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="69"/>
        <source>News site in a folder</source>
        <translation>Site d’information dans un dossier</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="73"/>
        <source>Folder of the site</source>
        <translation>Dossier du site</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="74"/>
        <source>Title of the site</source>
        <translation>Titre du site</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="75"/>
        <source>Address of the site</source>
        <translation>Adresse du site</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="76"/>
        <source>Language of the site</source>
        <translation>Langue du site</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="77"/>
        <source>Description of the site</source>
        <translation>Description du site</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="81"/>
        <source>Letters of several scripts in one name: it may pretend to be another site.</source>
        <translation>Lettres de plusieurs écritures dans un même nom : il peut imiter un autre site.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="84"/>
        <source>Letters that only look Latin: it may pretend to be another site.</source>
        <translation>Lettres qui ne sont latines qu’en apparence : le nom peut imiter un autre site.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="87"/>
        <source>The name is encoded (xn--): see which letters it stands for.</source>
        <translation>Le nom est codé (xn--) : vérifiez les lettres qu’il cache.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="90"/>
        <source>What stands before @ is not the site: see where it leads.</source>
        <translation>Ce qui précède @ n’est pas le site : vérifiez où il mène.</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/words.py" line="93"/>
        <source>The address holds invisible characters.</source>
        <translation>L’adresse contient des caractères invisibles.</translation>
    </message>
</context>
<context>
    <name>WritingAids</name>
    <message>
        <location filename="../../editor_app/ui/writing_aids.py" line="120"/>
        <source>Remove them all</source>
        <translation>Tout retirer</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/writing_aids.py" line="121"/>
        <source>Paste as it was</source>
        <translation>Coller tel quel</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/writing_aids.py" line="122"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../editor_app/ui/writing_aids.py" line="123"/>
        <source>Make it a new article</source>
        <translation>En faire un nouvel article</translation>
    </message>
</context>
</TS>

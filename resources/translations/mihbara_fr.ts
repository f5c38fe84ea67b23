<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>Mihbara, run from its source</source>
        <translation>Mihbara, lancé depuis ses sources</translation>
    </message>
    <message>
        <source>Mihbara {version}</source>
        <translation>Mihbara {version}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Articles, pictures and what is queued lie in one folder of this computer:</source>
        <translation>Logiciel libre sous licence MIT. Articles, images et file de publication sont dans un seul dossier de cet ordinateur :</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New article</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>New article from a template…</source>
        <translation>Nouvel article d’après un modèle…</translation>
    </message>
    <message>
        <source>Keep the article as a template</source>
        <translation>Garder l’article comme modèle</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Enregistrer une copie ailleurs…</translation>
    </message>
    <message>
        <source>Send to the queue…</source>
        <translation>Mettre dans la file…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Rectifier…</translation>
    </message>
    <message>
        <source>Update where it is published…</source>
        <translation>Mettre à jour là où il est publié…</translation>
    </message>
    <message>
        <source>Right of reply…</source>
        <translation>Droit de réponse…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Hand in for review</source>
        <translation>Remettre en relecture</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Repasser en brouillon</translation>
    </message>
    <message>
        <source>Preview on the site</source>
        <translation>Aperçu sur le site</translation>
    </message>
    <message>
        <source>Export as HTML…</source>
        <translation>Exporter en HTML…</translation>
    </message>
    <message>
        <source>Export as Word document…</source>
        <translation>Exporter en document Word…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Exporter en PDF…</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>Exporter en Markdown…</translation>
    </message>
    <message>
        <source>Export as text…</source>
        <translation>Exporter en texte…</translation>
    </message>
    <message>
        <source>Export as ninjs…</source>
        <translation>Exporter en ninjs…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exporter en JSON…</translation>
    </message>
    <message>
        <source>Export the whole library…</source>
        <translation>Exporter toute la bibliothèque…</translation>
    </message>
    <message>
        <source>Import an exported library…</source>
        <translation>Importer une bibliothèque exportée…</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Restore from the bin</source>
        <translation>Sortir de la corbeille</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Effacer pour de bon…</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Coller le texte seul</translation>
    </message>
    <message>
        <source>Remove invisible characters</source>
        <translation>Retirer les caractères invisibles</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Rechercher dans les articles</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Replace in the article</source>
        <translation>Remplacer dans l’article</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Replace in all articles…</source>
        <translation>Remplacer dans tous les articles…</translation>
    </message>
    <message>
        <source>Next place of style or spelling</source>
        <translation>Passage suivant de style ou d’orthographe</translation>
    </message>
    <message>
        <source>Previous place of style or spelling</source>
        <translation>Passage précédent de style ou d’orthographe</translation>
    </message>
    <message>
        <source>Mend at the caret…</source>
        <translation>Corriger au curseur…</translation>
    </message>
    <message>
        <source>Rules of style and dictionary</source>
        <translation>Règles de style et dictionnaire</translation>
    </message>
    <message>
        <source>Note on the passage…</source>
        <translation>Note sur le passage…</translation>
    </message>
    <message>
        <source>Insert a symbol…</source>
        <translation>Insérer un symbole…</translation>
    </message>
    <message>
        <source>Snippets, replacements, templates</source>
        <translation>Phrases prêtes, remplacements, modèles</translation>
    </message>
    <message>
        <source>Suggest a lead</source>
        <translation>Proposer un chapeau</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>Petit intertitre</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Liste à puces</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Lien…</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>De droite à gauche</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>De gauche à droite</translation>
    </message>
    <message>
        <source>Foreign words</source>
        <translation>Mots étrangers</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Library column</source>
        <translation>Colonne des articles</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Outline and meters</source>
        <translation>Plan et mesures</translation>
    </message>
    <message>
        <source>Another article beside the text</source>
        <translation>Un autre article à côté du texte</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Mode concentration</translation>
    </message>
    <message>
        <source>Show invisible characters</source>
        <translation>Afficher les caractères invisibles</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Export the article</source>
        <translation>Exporter l’article</translation>
    </message>
    <message>
        <source>Amend what is published</source>
        <translation>Modifier ce qui est paru</translation>
    </message>
    <message>
        <source>Kicker, headline and summary are plain text.</source>
        <translation>Le surtitre, le titre et le chapeau sont du texte sans mise en forme.</translation>
    </message>
    <message>
        <source>Kicker, headline and summary are plain text: foreign words in them stand apart by themselves.</source>
        <translation>Le surtitre, le titre et le chapeau sont du texte sans mise en forme : les mots étrangers y sont isolés d’eux-mêmes.</translation>
    </message>
</context>
<context>
    <name>AmendingPart</name>
    <message>
        <source>Correct…</source>
        <translation>Rectifier…</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>Mettre à jour…</translation>
    </message>
    <message>
        <source>Right of reply…</source>
        <translation>Droit de réponse…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
</context>
<context>
    <name>AmendmentForm</name>
    <message>
        <source>Correction</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>Mend the text first. Readers see what was wrong and what is right, with the date.</source>
        <translation>Corrigez d’abord le texte. Les lecteurs voient l’erreur et ce qui est juste, avec la date.</translation>
    </message>
    <message>
        <source>Send the correction</source>
        <translation>Envoyer la rectification</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>New facts: the text as it stands replaces the one before.</source>
        <translation>Faits nouveaux : le texte tel quel remplace le précédent.</translation>
    </message>
    <message>
        <source>Send the update</source>
        <translation>Envoyer la mise à jour</translation>
    </message>
    <message>
        <source>Right of reply</source>
        <translation>Droit de réponse</translation>
    </message>
    <message>
        <source>The reply stands below the article, with name and date.</source>
        <translation>La réponse paraît sous l’article, avec nom et date.</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Envoyer la réponse</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>Readers find a notice in place of the article, wherever it was.</source>
        <translation>Les lecteurs trouvent un avis à la place de l’article, partout où il était.</translation>
    </message>
    <message>
        <source>Withdraw the article</source>
        <translation>Retirer l’article</translation>
    </message>
    <message>
        <source>What it said (may stay empty)</source>
        <translation>Ce qui était écrit (facultatif)</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Ce qui est juste</translation>
    </message>
    <message>
        <source>What is new (may stay empty)</source>
        <translation>Ce qui est nouveau (facultatif)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What changes at</source>
        <translation>Ce qui change chez</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The reply, as it was sent in</source>
        <translation>La réponse, telle qu’elle est parvenue</translation>
    </message>
    <message>
        <source>Why, for readers (may stay empty)</source>
        <translation>Pourquoi, pour les lecteurs (facultatif)</translation>
    </message>
    <message>
        <source>Signed by (may stay empty)</source>
        <translation>Signature (facultative)</translation>
    </message>
    <message>
        <source>Who replies</source>
        <translation>Qui répond</translation>
    </message>
    <message>
        <source>Goes to:</source>
        <translation>Part vers :</translation>
    </message>
    <message>
        <source>No destination holds this article: publish it first.</source>
        <translation>Aucune destination n’a cet article : publiez-le d’abord.</translation>
    </message>
    <message>
        <source>{0}: on its way, this goes behind it</source>
        <translation>{0} : en route, ceci part derrière</translation>
    </message>
    <message>
        <source>{0}: received {1}</source>
        <translation>{0} : reçu {1}</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>No headline yet</source>
        <translation>Pas encore de titre</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Dans la file</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Pick a day</source>
        <translation>Choisir un jour</translation>
    </message>
    <message>
        <source>Publication date</source>
        <translation>Date de publication</translation>
    </message>
    <message>
        <source>One headline on each line</source>
        <translation>Un titre par ligne</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>De droite à gauche</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>De gauche à droite</translation>
    </message>
    <message>
        <source>Divided by commas</source>
        <translation>Séparés par des virgules</translation>
    </message>
    <message>
        <source>Headlines: {count}</source>
        <translation>Titres : {count}</translation>
    </message>
    <message>
        <source>Bylines</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>À propos de l’article</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Direction of the text</source>
        <translation>Sens du texte</translation>
    </message>
    <message>
        <source>Headline ticker</source>
        <translation>Bandeau de titres</translation>
    </message>
</context>
<context>
    <name>AssignmentCard</name>
    <message>
        <source>Take it away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>With a deadline</source>
        <translation>Avec une échéance</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Que faut-il faire ?</translation>
    </message>
    <message>
        <source>Give the article</source>
        <translation>Confier l’article</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Given to nobody</source>
        <translation>Confié à personne</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Confier à…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Who is to bring it to its end?</source>
        <translation>Qui le mène à bien ?</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Pas d’échéance</translation>
    </message>
    <message>
        <source>Wanted by {0}</source>
        <translation>Attendu pour le {0}</translation>
    </message>
    <message>
        <source>Given by {0}</source>
        <translation>Confié par {0}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Before: {0}, {1}</source>
        <translation>Avant : {0}, {1}</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <source>{moment}, {size} MB</source>
        <translation>{moment}, {size} Mo</translation>
    </message>
    <message>
        <source>The program closes, and its next start has this library. Today&apos;s is set aside, not deleted.</source>
        <translation>Le programme se ferme et retrouvera cette bibliothèque au prochain démarrage. Celle d’aujourd’hui est mise de côté, pas effacée.</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>Y revenir…</translation>
    </message>
    <message>
        <source>Close and go back</source>
        <translation>Fermer et y revenir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>BackupUnlockScreen</name>
    <message>
        <source>Bring the backup back</source>
        <translation>Reprendre la sauvegarde</translation>
    </message>
    <message>
        <source>Keep today’s library</source>
        <translation>Garder la bibliothèque actuelle</translation>
    </message>
    <message>
        <source>The backup is encrypted under another key</source>
        <translation>La sauvegarde est chiffrée sous une autre clé</translation>
    </message>
    <message>
        <source>It opens with the passphrase or the recovery code that its library had. From then on these open your library; today’s is set aside, not deleted.</source>
        <translation>Elle s’ouvre avec la phrase secrète ou le code de secours de sa bibliothèque. Ce sont eux qui ouvriront ensuite la vôtre ; celle d’aujourd’hui est mise de côté, pas effacée.</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Last backup: {moment}</source>
        <translation>Dernière sauvegarde : {moment}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
</context>
<context>
    <name>BylineCard</name>
    <message>
        <source>Drag to reorder, or press Alt with Up or Down</source>
        <translation>Glissez pour réordonner, ou pressez Alt avec la flèche haut ou bas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Add to the directory</source>
        <translation>Ajouter à l’annuaire</translation>
    </message>
    <message>
        <source>Remove the byline</source>
        <translation>Retirer la signature</translation>
    </message>
</context>
<context>
    <name>BylineCards</name>
    <message>
        <source>Add a name</source>
        <translation>Ajouter un nom</translation>
    </message>
</context>
<context>
    <name>BylineChip</name>
    <message>
        <source>{role}. Alt and an arrow moves the name, Delete removes it.</source>
        <translation>{role}. Alt et une flèche déplacent le nom, Suppr le retire.</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>BylineRow</name>
    <message>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Add a byline</source>
        <translation>Ajouter une signature</translation>
    </message>
    <message>
        <source>Name for the byline</source>
        <translation>Nom de la signature</translation>
    </message>
</context>
<context>
    <name>CalendarBoard</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Aller à aujourd’hui</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Nothing is planned on these days.</source>
        <translation>Rien n’est prévu ces jours-là.</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Sans horaire</translation>
    </message>
    <message>
        <source>Drag one onto a day to give it a time.</source>
        <translation>Glissez un élément sur un jour pour lui donner une heure.</translation>
    </message>
</context>
<context>
    <name>CalendarGrid</name>
    <message>
        <source>Embargo ends</source>
        <translation>Fin d’embargo</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Deadline passed</source>
        <translation>Échéance dépassée</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPreview</name>
    <message>
        <source>Your site</source>
        <translation>Votre site</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>The summary stands here.</source>
        <translation>Le chapeau apparaît ici.</translation>
    </message>
</context>
<context>
    <name>ChecksForm</name>
    <message>
        <source>What it asks of an article</source>
        <translation>Ce qu’elle demande d’un article</translation>
    </message>
    <message>
        <source>“Must” keeps an article from leaving for here, “should” only says so. What is chosen is kept at once.</source>
        <translation>« Obligatoire » empêche un article de partir ici, « conseillé » ne fait que le dire. Le choix est enregistré aussitôt.</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Tout comme d’habitude</translation>
    </message>
    <message>
        <source>{row}: most characters</source>
        <translation>{row} : nombre maximal de caractères</translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation>Nombre maximal de caractères</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Before it leaves</source>
        <translation>Avant le départ</translation>
    </message>
    <message>
        <source>The checklist is clear</source>
        <translation>La liste de contrôle est en ordre</translation>
    </message>
    <message>
        <source>The article can go to the publishing queue.</source>
        <translation>L’article peut partir dans la file de publication.</translation>
    </message>
    <message>
        <source>Check the links</source>
        <translation>Vérifier les liens</translation>
    </message>
    <message>
        <source>See whether every link and source still answers</source>
        <translation>Voir si chaque lien et chaque source répond encore</translation>
    </message>
</context>
<context>
    <name>CommandField</name>
    <message>
        <source>Search or run a command…</source>
        <translation>Rechercher ou commander…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Import the page at this address</source>
        <translation>Importer la page de cette adresse</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Which article to read beside the text?</source>
        <translation>Quel article lire à côté du texte ?</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>À côté du texte</translation>
    </message>
    <message>
        <source>Another article</source>
        <translation>Un autre article</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
</context>
<context>
    <name>CreditBox</name>
    <message>
        <source>Credit mark</source>
        <translation>Marque de signature</translation>
    </message>
</context>
<context>
    <name>CreditMarks</name>
    <message>
        <source>Pen</source>
        <translation>Plume</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil photo</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>Sans marque</translation>
    </message>
</context>
<context>
    <name>DeskCare</name>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Words that must not leave</source>
        <translation>Mots qui ne doivent pas sortir</translation>
    </message>
    <message>
        <source>Sending without the window</source>
        <translation>Envoyer sans la fenêtre</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>À propos du programme</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>This article is in the bin: it can be read but not changed.</source>
        <translation>Cet article est dans la corbeille : il se lit mais ne se modifie pas.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Somebody writes in this article in another window: here it can only be read.</source>
        <translation>Cet article est en cours d’écriture dans une autre fenêtre : ici, il est en lecture seule.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Prendre la main</translation>
    </message>
</context>
<context>
    <name>DestinationFormView</name>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Ouvrir le site</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Accept this key</source>
        <translation>Accepter cette clé</translation>
    </message>
    <message>
        <source>New destination</source>
        <translation>Nouvelle destination</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Enregistrer et tester</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>DestinationsModel</name>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
</context>
<context>
    <name>DestinationsScreen</name>
    <message>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Nowhere to publish yet</source>
        <translation>Nulle part où publier encore</translation>
    </message>
    <message>
        <source>Set up your first site: a folder that you can look at here and put on any server. The same form has WordPress, SFTP, Telegram, mail and webhooks.</source>
        <translation>Créez votre premier site : un dossier que vous regardez ici et posez sur n’importe quel serveur. Le même formulaire propose WordPress, SFTP, Telegram, le courriel et les webhooks.</translation>
    </message>
    <message>
        <source>Set up a site</source>
        <translation>Créer un site</translation>
    </message>
    <message>
        <source>My site</source>
        <translation>Mon site</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Le site</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Other fields differ too.</source>
        <translation>D’autres champs diffèrent aussi.</translation>
    </message>
    <message>
        <source>The text is the same.</source>
        <translation>Le texte est le même.</translation>
    </message>
    <message>
        <source>[moved here]</source>
        <translation>[déplacé ici]</translation>
    </message>
    <message>
        <source>[moved from here]</source>
        <translation>[déplacé d’ici]</translation>
    </message>
    <message>
        <source>[other form]</source>
        <translation>[autre forme]</translation>
    </message>
</context>
<context>
    <name>DueForm</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>À une heure</translation>
    </message>
    <message>
        <source>Time of leaving</source>
        <translation>Heure de départ</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later time.</source>
        <translation>Cette heure est passée. Choisissez-en une plus tardive.</translation>
    </message>
    <message>
        <source>This time has passed. Send it now, or choose a later time.</source>
        <translation>Cette heure est passée. Envoyez maintenant ou choisissez une heure ultérieure.</translation>
    </message>
</context>
<context>
    <name>EmbargoCard</name>
    <message>
        <source>Lift</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Keep this embargo</source>
        <translation>Garder cet embargo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No embargo: it may leave at its time.</source>
        <translation>Aucun embargo : il peut partir à son heure.</translation>
    </message>
    <message>
        <source>Embargo…</source>
        <translation>Embargo…</translation>
    </message>
    <message>
        <source>Embargo until {when}</source>
        <translation>Sous embargo jusqu’à {when}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>In all articles…</source>
        <translation>Partout…</translation>
    </message>
    <message>
        <source>Undo replacing</source>
        <translation>Annuler le remplacement</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n endroit remplacé</numerusform>
            <numerusform>%n endroits remplacés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenPictures</name>
    <message>
        <source>Look at it</source>
        <translation>La regarder</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Compared with</source>
        <translation>Comparée à</translation>
    </message>
    <message>
        <source>Versions and publications</source>
        <translation>Versions et publications</translation>
    </message>
    <message>
        <source>Restore this text</source>
        <translation>Restaurer ce texte</translation>
    </message>
    <message>
        <source>Restore this paragraph</source>
        <translation>Rétablir ce paragraphe</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Aucune version pour l’instant</translation>
    </message>
    <message>
        <source>Versions are kept as you save, queue and write.</source>
        <translation>Des versions sont gardées quand vous enregistrez, mettez en file et écrivez.</translation>
    </message>
    <message>
        <source>The text as it stands</source>
        <translation>Le texte tel qu’il est</translation>
    </message>
    <message>
        <source>What {0} received last, {1}</source>
        <translation>Ce que {0} a reçu en dernier, {1}</translation>
    </message>
    <message>
        <source>Version, {0}</source>
        <translation>Version, {0}</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>KitScreen</name>
    <message>
        <source>Snippets, replacements, templates</source>
        <translation>Phrases prêtes, remplacements, modèles</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Phrases prêtes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Type the name and press Tab, or choose it in the command palette. Tab leads through parts such as {place}; ¶ begins a paragraph.</source>
        <translation>Tapez le nom puis Tab, ou choisissez-le dans la palette de commandes. Tab mène d’une partie comme {place} à l’autre ; ¶ commence un paragraphe.</translation>
    </message>
    <message>
        <source>Replacements while typing</source>
        <translation>Remplacements à la frappe</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Tapé</translation>
    </message>
    <message>
        <source>Put</source>
        <translation>Mis</translation>
    </message>
    <message>
        <source>A word is replaced at the space or mark after it. Ctrl+Z brings it back.</source>
        <translation>Un mot est remplacé à l’espace ou au signe qui le suit. Ctrl+Z le ramène.</translation>
    </message>
    <message>
        <source>Your templates</source>
        <translation>Vos modèles</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>The command “Keep the article as a template” makes one of the open article; they come first where a new article is begun from a template.</source>
        <translation>La commande « Garder l’article comme modèle » en fait un de l’article ouvert ; vos modèles viennent en premier quand vous commencez un article d’après un modèle.</translation>
    </message>
</context>
<context>
    <name>LeadChoices</name>
    <message>
        <source>Whole sentences of the body, chosen on this machine. Nothing is put in yet.</source>
        <translation>Des phrases entières du texte, choisies sur cette machine. Rien n’est encore inséré.</translation>
    </message>
    <message>
        <source>Suggest a lead</source>
        <translation>Proposer un chapeau</translation>
    </message>
    <message>
        <source>Press the one that says it best. Ctrl+Z in the summary takes it back.</source>
        <translation>Choisissez celle qui le dit le mieux. Ctrl+Z dans le chapeau la retire.</translation>
    </message>
    <message>
        <source>No whole sentence of the body fits. Write more of it first.</source>
        <translation>Aucune phrase entière du texte ne convient. Écrivez-en davantage.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Insérer</translation>
    </message>
</context>
<context>
    <name>LeftoverCard</name>
    <message>
        <source>Without a headline</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Written {0}</source>
        <translation>Écrit {0}</translation>
    </message>
    <message>
        <source>Show what differs</source>
        <translation>Voir les différences</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuer ce texte</translation>
    </message>
    <message>
        <source>Keep as a new article</source>
        <translation>Garder comme nouvel article</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>The article was saved again after this was written.</source>
        <translation>L’article a été enregistré de nouveau après l’écriture de ce texte.</translation>
    </message>
    <message>
        <source>Its end could not be read.</source>
        <translation>Sa fin n’a pas pu être lue.</translation>
    </message>
</context>
<context>
    <name>LeftoverCards</name>
    <message>
        <source>Left unsaved by a crash</source>
        <translation>Non enregistrés après un arrêt brutal</translation>
    </message>
</context>
<context>
    <name>Lengths</name>
    <message>
        <source>Search result: headline</source>
        <translation>Résultat de recherche : titre</translation>
    </message>
    <message>
        <source>Search result: summary</source>
        <translation>Résultat de recherche : chapeau</translation>
    </message>
    <message>
        <source>Push notice: headline</source>
        <translation>Notification : titre</translation>
    </message>
    <message>
        <source>Push notice: summary</source>
        <translation>Notification : chapeau</translation>
    </message>
    <message>
        <source>Short message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Social card: headline</source>
        <translation>Carte sociale : titre</translation>
    </message>
    <message>
        <source>Social card: summary</source>
        <translation>Carte sociale : chapeau</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Search the library</source>
        <translation>Rechercher dans les articles</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publiés</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No article holds these words. Try fewer of them, or another filter.</source>
        <translation>Aucun article ne contient ces mots. Essayez-en moins, ou un autre filtre.</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>Aucun article encore</translation>
    </message>
    <message>
        <source>Write the first article, or drop a file here to import it.</source>
        <translation>Écrivez le premier article, ou déposez ici un fichier à importer.</translation>
    </message>
    <message>
        <source>No draft here</source>
        <translation>Aucun brouillon</translation>
    </message>
    <message>
        <source>What you write stands here until it is handed in or published.</source>
        <translation>Ce que vous écrivez reste ici jusqu’à sa remise en relecture ou sa publication.</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Rien à relire</translation>
    </message>
    <message>
        <source>Articles come here with “Hand in for review”, in the menu and by Ctrl+K.</source>
        <translation>Les articles viennent ici avec « Remettre en relecture », dans le menu ou par Ctrl+K.</translation>
    </message>
    <message>
        <source>Nothing was given to you</source>
        <translation>Rien ne vous est confié</translation>
    </message>
    <message>
        <source>Articles come here when they are given to you, in their notes.</source>
        <translation>Les articles viennent ici quand ils vous sont confiés, dans leurs notes.</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Pas d’échéance</translation>
    </message>
    <message>
        <source>Give an article to somebody with a deadline, in its notes.</source>
        <translation>Confiez un article à quelqu’un avec une échéance, dans ses notes.</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>Deleted articles wait here until you restore them.</source>
        <translation>Les articles supprimés attendent ici que vous les restauriez.</translation>
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation>Rien de publié pour l’instant</translation>
    </message>
    <message>
        <source>Articles come here when a destination has received them.</source>
        <translation>Les articles viennent ici quand une destination les a reçus.</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Address of the link</source>
        <translation>Adresse du lien</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Retirer le lien</translation>
    </message>
    <message>
        <source>Set the link</source>
        <translation>Poser le lien</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This is no web or e-mail address.</source>
        <translation>Ce n’est ni une adresse web ni une adresse e-mail.</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing has been tried yet.</source>
        <translation>Rien n’a encore été tenté.</translation>
    </message>
    <message>
        <source>Try {number}</source>
        <translation>Essai {number}</translation>
    </message>
    <message>
        <source>release {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>words: {count}</source>
        <translation>mots : {count}</translation>
    </message>
    <message>
        <source>Asked: {what}</source>
        <translation>Demandé : {what}</translation>
    </message>
    <message>
        <source>Answer: {what}</source>
        <translation>Réponse : {what}</translation>
    </message>
    <message>
        <source>{time}, took {seconds} s</source>
        <translation>{time}, en {seconds} s</translation>
    </message>
    <message>
        <source>Still under way, or broken off with the program.</source>
        <translation>Toujours en cours, ou interrompu avec le programme.</translation>
    </message>
</context>
<context>
    <name>LongPlaces</name>
    <message>
        <source>Long sentences and paragraphs</source>
        <translation>Phrases et paragraphes longs</translation>
    </message>
    <message>
        <source>No long sentence or paragraph.</source>
        <translation>Aucune phrase ni aucun paragraphe trop long.</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} mots</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Mihbara</source>
        <translation>Mihbara</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Save a copy and close</source>
        <translation>Enregistrer une copie et fermer</translation>
    </message>
    <message>
        <source>Merge both texts</source>
        <translation>Fusionner les deux textes</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Effacer pour de bon</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>L’horloge est juste</translation>
    </message>
    <message>
        <source>Keep the wall times</source>
        <translation>Garder l’heure locale</translation>
    </message>
    <message>
        <source>Keep the moments</source>
        <translation>Garder l’instant UTC</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>La restaurer</translation>
    </message>
</context>
<context>
    <name>MetersPanel</name>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Long sentences and paragraphs</source>
        <translation>Phrases et paragraphes longs</translation>
    </message>
    <message>
        <source>Room for headline and summary</source>
        <translation>Place pour le titre et le chapeau</translation>
    </message>
    <message>
        <source>In a search result</source>
        <translation>Dans un résultat de recherche</translation>
    </message>
    <message>
        <source>On a social card</source>
        <translation>Sur une carte sociale</translation>
    </message>
    <message>
        <source>A lead from the body</source>
        <translation>Un chapeau tiré du texte</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Supprimer la note</translation>
    </message>
    <message>
        <source>Go to the passage: {0}</source>
        <translation>Aller au passage : {0}</translation>
    </message>
    <message>
        <source>On the article: the passage “{0}” is no longer in the text.</source>
        <translation>Sur l’article : le passage « {0} » n’est plus dans le texte.</translation>
    </message>
    <message>
        <source>Settled by {0}, {1}</source>
        <translation>Réglée par {0}, {1}</translation>
    </message>
    <message>
        <source>Settled, {1}</source>
        <translation>Réglée, {1}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Écrire la note</translation>
    </message>
    <message>
        <source>What is to be said?</source>
        <translation>Que voulez-vous dire ?</translation>
    </message>
    <message>
        <source>No note yet</source>
        <translation>Pas encore de note</translation>
    </message>
    <message>
        <source>Select a passage and press Ctrl+Alt+M, or write a note on the article.</source>
        <translation>Sélectionnez un passage et appuyez sur Ctrl+Alt+M, ou écrivez une note sur l’article.</translation>
    </message>
    <message numerus="yes">
        <source>%n settled note(s)</source>
        <translation>
            <numerusform>%n note réglée</numerusform>
            <numerusform>%n notes réglées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>Temps de lecture</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphes</translation>
    </message>
    <message>
        <source>Longest paragraph</source>
        <translation>Paragraphe le plus long</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Mean sentence</source>
        <translation>Phrase moyenne</translation>
    </message>
    <message>
        <source>Longest sentence</source>
        <translation>Phrase la plus longue</translation>
    </message>
    <message>
        <source>Long sentences</source>
        <translation>Phrases longues</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} mots</translation>
    </message>
    <message numerus="yes">
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
        <source>{label} (may stay empty)</source>
        <translation>{label} (facultatif)</translation>
    </message>
    <message>
        <source>Kept; type to replace it</source>
        <translation>Gardé ; saisissez pour remplacer</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>No sub-headings yet. Type ## and a space at the start of a paragraph.</source>
        <translation>Pas encore d’intertitre. Tapez ## et une espace au début d’un paragraphe.</translation>
    </message>
</context>
<context>
    <name>OverridePart</name>
    <message>
        <source>Why it may leave all the same</source>
        <translation>Pourquoi il peut partir quand même</translation>
    </message>
    <message>
        <source>Queue it all the same</source>
        <translation>Mettre en file quand même</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Write here</source>
        <translation>Écrivez ici</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Kicker</source>
        <translation>Surtitre</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Chapeau</translation>
    </message>
    <message numerus="yes">
        <source>Headline %n character(s)</source>
        <translation>
            <numerusform>Titre %n caractère</numerusform>
            <numerusform>Titre %n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
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
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Retirer la ligne</translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <source>{name}: {kilobytes} kB</source>
        <translation>{name} : {kilobytes} ko</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Ask for a passphrase at each start</source>
        <translation>Demander une phrase secrète à chaque démarrage</translation>
    </message>
    <message>
        <source>Keep the key in the keyring of the system</source>
        <translation>Garder la clé dans le trousseau du système</translation>
    </message>
    <message>
        <source>The passphrase now</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même, encore une fois</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This computer has no keyring.</source>
        <translation>Cet ordinateur n’a pas de trousseau.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n older plain copies and backups too</source>
        <translation>
            <numerusform>Supprimer aussi %n ancienne copie en clair</numerusform>
            <numerusform>Supprimer aussi %n anciennes copies en clair</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Encrypt now</source>
        <translation>Chiffrer maintenant</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>Search the directory</source>
        <translation>Rechercher dans l’annuaire</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>The directory is empty</source>
        <translation>L’annuaire est vide</translation>
    </message>
    <message>
        <source>Add the people who sign articles: their names then complete as you type.</source>
        <translation>Ajoutez les personnes qui signent : leurs noms se complètent ensuite à la frappe.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Nobody is called that.</source>
        <translation>Personne ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Credit mark</source>
        <translation>Marque de signature</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Remove from the directory</source>
        <translation>Retirer de l’annuaire</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Drag to reorder, or press Alt with Up or Down</source>
        <translation>Glissez pour réordonner, ou pressez Alt avec la flèche haut ou bas</translation>
    </message>
    <message>
        <source>Leads the page</source>
        <translation>Ouvre la page</translation>
    </message>
    <message>
        <source>No alternative text</source>
        <translation>Sans texte de remplacement</translation>
    </message>
    <message>
        <source>No credit</source>
        <translation>Sans crédit</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Credit: photographer or agency</source>
        <translation>Crédit : photographe ou agence</translation>
    </message>
    <message>
        <source>What it shows, for those who cannot see it</source>
        <translation>Ce qu’elle montre, pour qui ne la voit pas</translation>
    </message>
    <message>
        <source>Rights: licence, contract or consent</source>
        <translation>Droits : licence, contrat ou accord</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Retirer l’image</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>Taking pictures in…</source>
        <translation>Import des images…</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Pas encore d’image</translation>
    </message>
    <message>
        <source>Drop pictures here, paste one, or choose files.</source>
        <translation>Déposez des images ici, collez-en une, ou choisissez des fichiers.</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>Choisir des images…</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Choisir des images</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
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
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Mode concentration</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Newsroom</source>
        <translation>Rédaction</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>Largeur de la colonne</translation>
    </message>
    <message>
        <source>Arrow keys move the caret</source>
        <translation>Les flèches déplacent le curseur</translation>
    </message>
    <message>
        <source>Font of the text</source>
        <translation>Police du texte</translation>
    </message>
    <message>
        <source>Height of the lines</source>
        <translation>Hauteur des lignes</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Take the whole screen</source>
        <translation>Prendre tout l’écran</translation>
    </message>
    <message>
        <source>Let the other paragraphs recede</source>
        <translation>Estomper les autres paragraphes</translation>
    </message>
    <message>
        <source>Keep the line of the caret in place</source>
        <translation>Garder la ligne du curseur en place</translation>
    </message>
    <message>
        <source>Signs at the start of a paragraph make headings, quotes and lists</source>
        <translation>Des signes en début de paragraphe font titres, citations et listes</translation>
    </message>
    <message>
        <source>Replace while typing, by the list</source>
        <translation>Remplacer à la frappe, selon la liste</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Guillemets</translation>
    </message>
    <message>
        <source>Words a day (0: no goal)</source>
        <translation>Mots par jour (0 : sans objectif)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Language of new articles</source>
        <translation>Langue des nouveaux articles</translation>
    </message>
    <message>
        <source>Outlet of new articles</source>
        <translation>Média des nouveaux articles</translation>
    </message>
    <message>
        <source>My name (empty: as on this computer)</source>
        <translation>Mon nom (vide : comme sur cet ordinateur)</translation>
    </message>
    <message>
        <source>Send while the window is open</source>
        <translation>Envoyer tant que la fenêtre est ouverte</translation>
    </message>
    <message>
        <source>Week starts on</source>
        <translation>La semaine commence le</translation>
    </message>
    <message>
        <source>Tell of items late by</source>
        <translation>Signaler les retards à partir de</translation>
    </message>
    <message>
        <source>Items a minute to one destination (0: any number)</source>
        <translation>Éléments par minute vers une destination (0 : sans limite)</translation>
    </message>
    <message>
        <source>Back up every hour in which I write</source>
        <translation>Sauvegarder chaque heure où j’écris</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>Dans l’ordre de lecture</translation>
    </message>
    <message>
        <source>As the letters stand</source>
        <translation>Selon la place des lettres</translation>
    </message>
    <message>
        <source>As the theme</source>
        <translation>Comme le thème</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>Crème</translation>
    </message>
    <message>
        <source>Sage</source>
        <translation>Sauge</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>As where the house is</source>
        <translation>Selon le pays de la rédaction</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lundi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dimanche</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The house font</source>
        <translation>La police de la maison</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>What would be sent</source>
        <translation>Ce qui serait envoyé</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La page</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>Ce qui l’accompagne</translation>
    </message>
    <message>
        <source>Head of the mail</source>
        <translation>En-tête du message</translation>
    </message>
    <message>
        <source>As it looks</source>
        <translation>Tel qu’affiché</translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <source>It is taken away there; nothing is sent.</source>
        <translation>Il y est retiré ; rien n’est envoyé.</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Encrypt the library…</source>
        <translation>Chiffrer la bibliothèque…</translation>
    </message>
    <message>
        <source>Change what opens it…</source>
        <translation>Changer ce qui l’ouvre…</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Nouveau code de secours</translation>
    </message>
    <message>
        <source>Turn encryption off</source>
        <translation>Désactiver le chiffrement</translation>
    </message>
    <message>
        <source>The library is encrypted. The keyring of the system opens it.</source>
        <translation>La bibliothèque est chiffrée. Le trousseau du système l’ouvre.</translation>
    </message>
    <message>
        <source>The library is encrypted. Your passphrase opens it at each start.</source>
        <translation>La bibliothèque est chiffrée. Votre phrase secrète l’ouvre à chaque démarrage.</translation>
    </message>
    <message>
        <source>The library is not encrypted.</source>
        <translation>La bibliothèque n’est pas chiffrée.</translation>
    </message>
    <message>
        <source>Encryption is not available on this computer: its database engine has no cipher. Other users cannot read your files; against theft, switch on the encryption of the system’s disk.</source>
        <translation>Le chiffrement n’est pas disponible sur cet ordinateur : son moteur de base de données n’en a pas. Les autres utilisateurs ne peuvent pas lire vos fichiers ; contre le vol, activez le chiffrement du disque du système.</translation>
    </message>
    <message>
        <source>Texts, history, pictures, snippets, own words and backups are encrypted. What you export or save elsewhere is not. Of what lay here in plain before, a disk may keep traces that no program can reach, an SSD above all.</source>
        <translation>Textes, historique, images, phrases prêtes, mots à vous et sauvegardes sont chiffrés. Ce que vous exportez ou enregistrez ailleurs ne l’est pas. De ce qui était ici en clair auparavant, un disque peut garder des traces qu’aucun programme n’atteint, un SSD surtout.</translation>
    </message>
    <message>
        <source>Other users of this computer cannot read your files. Encryption protects them from whoever takes the computer or the disk of the backups too.</source>
        <translation>Les autres utilisateurs de cet ordinateur ne peuvent pas lire vos fichiers. Le chiffrement les protège aussi de qui prendrait l’ordinateur ou le disque des sauvegardes.</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>Go to the place</source>
        <translation>Aller à l’endroit</translation>
    </message>
</context>
<context>
    <name>ProofList</name>
    <message>
        <source>Style and spelling</source>
        <translation>Style et orthographe</translation>
    </message>
    <message>
        <source>Rules and dictionary…</source>
        <translation>Règles et dictionnaire…</translation>
    </message>
    <message>
        <source>Style and spelling ({count})</source>
        <translation>Style et orthographe ({count})</translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation>Mots inconnus</translation>
    </message>
    <message>
        <source>Mend all ({count})</source>
        <translation>Tout corriger ({count})</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Aller à l’endroit</translation>
    </message>
</context>
<context>
    <name>ProofMenu</name>
    <message>
        <source>This word is not in the dictionaries.</source>
        <translation>Ce mot n’est pas dans les dictionnaires.</translation>
    </message>
    <message>
        <source>Add to the dictionary</source>
        <translation>Ajouter au dictionnaire</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>Ignorer ici</translation>
    </message>
    <message>
        <source>Switch this rule off</source>
        <translation>Désactiver cette règle</translation>
    </message>
    <message>
        <source>Take away {old}</source>
        <translation>Supprimer {old}</translation>
    </message>
    <message>
        <source>Put in {new}</source>
        <translation>Insérer {new}</translation>
    </message>
    <message>
        <source>{old}  →  {new}</source>
        <translation>{old}  →  {new}</translation>
    </message>
    <message>
        <source>Mend all of this kind ({count})</source>
        <translation>Corriger tous ceux de ce type ({count})</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Aucune suggestion</translation>
    </message>
</context>
<context>
    <name>ProofScreen</name>
    <message>
        <source>Check house style</source>
        <translation>Vérifier le style</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Vérifier l’orthographe</translation>
    </message>
    <message>
        <source>Quotation marks of the house</source>
        <translation>Guillemets de la maison</translation>
    </message>
    <message>
        <source>Style and spelling</source>
        <translation>Style et orthographe</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Retour au bureau</translation>
    </message>
    <message>
        <source>Rules of house style</source>
        <translation>Règles de style de la maison</translation>
    </message>
</context>
<context>
    <name>ProtectedCard</name>
    <message>
        <source>Names of minors and of protected sources, one to a line. Nothing that holds one of them is queued or sent; what waits in the queue already is held. They are kept in the library, not in a file of their own.</source>
        <translation>Noms de mineurs et de sources protégées, un par ligne. Rien de ce qui en contient un n’est mis en file ni envoyé ; ce qui y attend déjà est retenu. Ils sont gardés dans la bibliothèque, pas dans un fichier à part.</translation>
    </message>
    <message>
        <source>Words that must not leave</source>
        <translation>Mots qui ne doivent pas sortir</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>Garder ces mots</translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <source>Queue…</source>
        <translation>Mettre en file…</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Dans la file</translation>
    </message>
    <message>
        <source>Not queued yet</source>
        <translation>Pas encore en file</translation>
    </message>
    <message>
        <source>Queue the article: it leaves at once, or at the time you choose.</source>
        <translation>Mettez l’article en file : il part aussitôt, ou à l’heure choisie.</translation>
    </message>
    <message>
        <source>Nowhere to publish yet</source>
        <translation>Nulle part où publier encore</translation>
    </message>
    <message>
        <source>Set up a destination first, such as a news site in a folder.</source>
        <translation>Créez d’abord une destination, par exemple un site dans un dossier.</translation>
    </message>
    <message>
        <source>Set up a destination</source>
        <translation>Créer une destination</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
</context>
<context>
    <name>QueueForm</name>
    <message>
        <source>Keep it on hold</source>
        <translation>Retenir dans la file</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{name} (paused)</source>
        <translation>{name} (en pause)</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <source>Publish all due</source>
        <translation>Publier tout ce qui est dû</translation>
    </message>
    <message>
        <source>Publishing queue</source>
        <translation>File de publication</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>La file est vide</translation>
    </message>
    <message>
        <source>Open an article and choose “Queue…” in its Publishing tab.</source>
        <translation>Ouvrez un article et choisissez « Mettre en file… » dans son onglet Publication.</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Vers le bureau</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>No item of the queue is in this state.</source>
        <translation>Aucun élément de la file n’est dans cet état.</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Publishing queue</source>
        <translation>File de publication</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reschedule…</source>
        <translation>Replanifier…</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Priorité normale</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Priorité basse</translation>
    </message>
    <message>
        <source>Send once more…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>Keep its wall time</source>
        <translation>Garder son heure affichée</translation>
    </message>
    <message>
        <source>Keep its moment</source>
        <translation>Garder son instant</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>En tête de file</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Dans la file</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulés</translation>
    </message>
    <message>
        <source>Withdrawals not confirmed</source>
        <translation>Retraits non confirmés</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Next try now</source>
        <translation>Prochain essai maintenant</translation>
    </message>
    <message>
        <source>Next try {when}</source>
        <translation>Réessai {when}</translation>
    </message>
    <message>
        <source>Under embargo</source>
        <translation>Sous embargo</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Aussitôt</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeScreen</name>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Je l’ai gardé</translation>
    </message>
    <message>
        <source>Keep this recovery code</source>
        <translation>Gardez ce code de secours</translation>
    </message>
    <message>
        <source>It opens the library where the passphrase or the keyring is lost, and is shown only now. Print or write it down, and keep it away from this computer: without it and without the passphrase nobody can bring the texts back.</source>
        <translation>Il ouvre la bibliothèque si la phrase secrète ou le trousseau est perdu, et n’est montré que maintenant. Imprimez-le ou notez-le, et gardez-le loin de cet ordinateur : sans lui ni la phrase secrète, personne ne peut retrouver les textes.</translation>
    </message>
</context>
<context>
    <name>RecoveryScreen</name>
    <message>
        <source>Looking for the newest sound backup…</source>
        <translation>Recherche de la dernière sauvegarde saine…</translation>
    </message>
    <message>
        <source>Bring this backup back</source>
        <translation>Reprendre cette sauvegarde</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>Ouvrir la bibliothèque</translation>
    </message>
    <message>
        <source>Begin an empty library</source>
        <translation>Commencer une bibliothèque vide</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation>La bibliothèque n’a pas pu être ouverte</translation>
    </message>
    <message numerus="yes">
        <source>Read out %n article(s)</source>
        <translation>
            <numerusform>Récupérer %n article</numerusform>
            <numerusform>Récupérer %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this backup with its passphrase</source>
        <translation>Ouvrir cette sauvegarde avec sa phrase secrète</translation>
    </message>
    <message>
        <source>The newest backup is encrypted under another key: {moment}.</source>
        <translation>La sauvegarde la plus récente est chiffrée avec une autre clé : {moment}.</translation>
    </message>
    <message>
        <source>No sound backup was found.</source>
        <translation>Aucune sauvegarde saine n’a été trouvée.</translation>
    </message>
    <message>
        <source>The newest sound backup: {moment}.</source>
        <translation>La dernière sauvegarde saine : {moment}.</translation>
    </message>
    <message>
        <source>What was written after it cannot be told any more.</source>
        <translation>On ne peut plus savoir ce qui a été écrit ensuite.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were written after it.</source>
        <translation>
            <numerusform>%n article a été écrit ensuite.</numerusform>
            <numerusform>%n articles ont été écrits ensuite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written after it.</source>
        <translation>Rien n’a été écrit ensuite.</translation>
    </message>
    <message>
        <source>The damaged library is set aside as it is, never deleted.</source>
        <translation>La bibliothèque abîmée est mise de côté telle quelle, jamais effacée.</translation>
    </message>
    <message>
        <source>What could be read is in a new library</source>
        <translation>Ce qui a pu être lu est dans une nouvelle bibliothèque</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery code of a Mihbara library</source>
        <translation>Code de secours d’une bibliothèque Mihbara</translation>
    </message>
    <message>
        <source>It opens the encrypted library and its backups where the passphrase or the keyring is lost. Type it where the program asks for the passphrase, after “Use the recovery code”.</source>
        <translation>Il ouvre la bibliothèque chiffrée et ses sauvegardes quand la phrase secrète ou le trousseau est perdu. Tapez-le là où le programme demande la phrase secrète, après « Utiliser le code de secours ».</translation>
    </message>
    <message>
        <source>Keep it away from the computer and from the disk of the backups: in a safe, with a notary or with somebody you trust. Whoever has it and the library can read every text. Without it and without the passphrase nobody can.</source>
        <translation>Gardez-le loin de l’ordinateur et du disque des sauvegardes : dans un coffre, chez un notaire ou chez quelqu’un de confiance. Qui a le code et la bibliothèque peut lire chaque texte. Sans lui et sans la phrase secrète, personne ne le peut.</translation>
    </message>
    <message>
        <source>A new recovery code makes this one worthless: destroy this sheet then.</source>
        <translation>Un nouveau code de secours annule celui-ci : détruisez alors cette feuille.</translation>
    </message>
    <message>
        <source>Library: {path}</source>
        <translation>Bibliothèque : {path}</translation>
    </message>
    <message>
        <source>Made on {date}</source>
        <translation>Fait le {date}</translation>
    </message>
</context>
<context>
    <name>RemovalBar</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Remove {name}? The pages that are there stay; the desk forgets what it sent there.</source>
        <translation>Retirer {name} ? Les pages publiées restent ; le bureau oublie ce qu’il y a envoyé.</translation>
    </message>
</context>
<context>
    <name>ReplaceScreen</name>
    <message>
        <source>Find in all articles</source>
        <translation>Chercher dans tous les articles</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What will be replaced</source>
        <translation>Ce qui sera remplacé</translation>
    </message>
    <message>
        <source>Replace in all articles</source>
        <translation>Remplacer dans tous les articles</translation>
    </message>
    <message>
        <source>This cannot be searched for</source>
        <translation>Impossible de chercher cela</translation>
    </message>
    <message>
        <source>Nothing searched for yet</source>
        <translation>Aucune recherche pour l’instant</translation>
    </message>
    <message>
        <source>Write words above. You see every place before anything is replaced.</source>
        <translation>Écrivez des mots ci-dessus. Vous verrez chaque endroit avant tout remplacement.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No article holds these words in this way.</source>
        <translation>Aucun article ne contient ces mots de cette façon.</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>Sans titre</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n article(s)</source>
        <translation>
            <numerusform>Remplacer dans %n article</numerusform>
            <numerusform>Remplacer dans %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked through {done} of {total}</source>
        <translation>{done} parcourus sur {total}</translation>
    </message>
</context>
<context>
    <name>ReportLine</name>
    <message>
        <source>Show it again</source>
        <translation>L’afficher de nouveau</translation>
    </message>
    <message>
        <source>Leave it hidden</source>
        <translation>La laisser masquée</translation>
    </message>
    <message>
        <source>Let reports hide it again</source>
        <translation>Laisser les signalements la masquer</translation>
    </message>
    <message numerus="yes">
        <source>Hidden after %n report(s)</source>
        <translation>
            <numerusform>Masquée après %n signalement</numerusform>
            <numerusform>Masquée après %n signalements</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored; no report hides it</source>
        <translation>Rétablie ; aucun signalement ne la masque</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n signalement</numerusform>
            <numerusform>%n signalements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <source>Report of an error</source>
        <translation>Rapport d’erreur</translation>
    </message>
    <message>
        <source>It holds versions and places in the program, no text of yours. It lies on this computer only and is never sent; copy it if you want to send it to somebody.</source>
        <translation>Il contient des versions et des endroits du programme, rien de vos textes. Il reste sur cet ordinateur et n’est jamais envoyé ; copiez-le si vous voulez l’envoyer à quelqu’un.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ReschedulePanel</name>
    <message>
        <source>Reschedule</source>
        <translation>Replanifier</translation>
    </message>
    <message>
        <source>Keep this time</source>
        <translation>Garder cette heure</translation>
    </message>
</context>
<context>
    <name>RoleBox</name>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Corrigé</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the field</source>
        <translation>Vider le champ</translation>
    </message>
</context>
<context>
    <name>SearchPreview</name>
    <message>
        <source>Your site</source>
        <translation>Votre site</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>The summary stands here.</source>
        <translation>Le chapeau apparaît ici.</translation>
    </message>
</context>
<context>
    <name>SeverityBox</name>
    <message>
        <source>{severity} (as usual)</source>
        <translation>{severity} (habituel)</translation>
    </message>
</context>
<context>
    <name>SideHeader</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SiteDesk</name>
    <message>
        <source>Preview at which site?</source>
        <translation>Aperçu sur quel site ?</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Drag to reorder</source>
        <translation>Glissez pour réordonner</translation>
    </message>
    <message>
        <source>Edit the source</source>
        <translation>Modifier la source</translation>
    </message>
    <message>
        <source>Source without an outlet</source>
        <translation>Source sans média</translation>
    </message>
    <message>
        <source>More about this source</source>
        <translation>Plus sur cette source</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Make it the primary source</source>
        <translation>En faire la source principale</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Choisir un jour</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Primary source</source>
        <translation>Source principale</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>Autres sources</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>Pas encore de source</translation>
    </message>
    <message>
        <source>Paste the address of the original here, or add it by hand.</source>
        <translation>Collez ici l’adresse de l’original, ou ajoutez-la à la main.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Modifié ailleurs</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of reading</source>
        <translation>
            <numerusform>%n minute de lecture</numerusform>
            <numerusform>%n minutes de lecture</numerusform>
        </translation>
    </message>
    <message>
        <source>from the right</source>
        <translation>de droite à gauche</translation>
    </message>
    <message>
        <source>from the left</source>
        <translation>de gauche à droite</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message numerus="yes">
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
        <source>Opening quotation mark</source>
        <translation>Guillemet ouvrant</translation>
    </message>
    <message>
        <source>Closing quotation mark</source>
        <translation>Guillemet fermant</translation>
    </message>
    <message>
        <source>Arabic semicolon</source>
        <translation>Point-virgule arabe</translation>
    </message>
    <message>
        <source>Arabic comma</source>
        <translation>Virgule arabe</translation>
    </message>
    <message>
        <source>Arabic question mark</source>
        <translation>Point d’interrogation arabe</translation>
    </message>
    <message>
        <source>Long dash</source>
        <translation>Tiret long</translation>
    </message>
    <message>
        <source>Short dash</source>
        <translation>Tiret court</translation>
    </message>
    <message>
        <source>Ellipsis</source>
        <translation>Points de suspension</translation>
    </message>
    <message>
        <source>Peace be upon him</source>
        <translation>Que la paix soit sur lui</translation>
    </message>
    <message>
        <source>Exalted is He</source>
        <translation>Exalté soit-Il</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>Puce</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Degré</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Pour cent</translation>
    </message>
    <message>
        <source>Per mille</source>
        <translation>Pour mille</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>Dollar</source>
        <translation>Dollar</translation>
    </message>
    <message>
        <source>Pound</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Droit d’auteur</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Marque déposée</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Multiplication</translation>
    </message>
    <message>
        <source>Moroccan dirham</source>
        <translation>Dirham marocain</translation>
    </message>
    <message>
        <source>Hijri year</source>
        <translation>Année de l’Hégire</translation>
    </message>
</context>
<context>
    <name>TextBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>More tools</source>
        <translation>Autres outils</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Mihbara</source>
        <translation>Mihbara</translation>
    </message>
    <message>
        <source>Menu  Alt</source>
        <translation>Menu  Alt</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>Mettre en file</translation>
    </message>
</context>
<context>
    <name>TurningScreen</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The library is being rewritten</source>
        <translation>La bibliothèque est réécrite</translation>
    </message>
    <message>
        <source>It is copied, checked and then exchanged. Until then nothing changes.</source>
        <translation>Elle est copiée, vérifiée, puis échangée. Jusque-là, rien ne change.</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>Ouvrir la bibliothèque</translation>
    </message>
    <message>
        <source>The library is encrypted</source>
        <translation>La bibliothèque est chiffrée</translation>
    </message>
    <message>
        <source>It opens with your passphrase. Nothing leaves this computer.</source>
        <translation>Elle s’ouvre avec votre phrase secrète. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Utiliser la phrase secrète</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Utiliser le code de secours</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>En cours d’écriture</translation>
    </message>
    <message>
        <source>Moved in the workflow</source>
        <translation>Changement d’étape</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Mise en file</translation>
    </message>
    <message>
        <source>Before and after replacing</source>
        <translation>Remplacement global</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Rétablissement</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Récupération</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Updated for readers</source>
        <translation>Mis à jour pour les lecteurs</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Right of reply</source>
        <translation>Droit de réponse</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Wrong: {0}</source>
        <translation>Faux : {0}</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>Juste : {0}</translation>
    </message>
    <message>
        <source>Confirmed by {0}</source>
        <translation>Confirmé par {0}</translation>
    </message>
    <message>
        <source>Not confirmed by {0}</source>
        <translation>Pas encore confirmé par {0}</translation>
    </message>
    <message>
        <source>Called off for {0}</source>
        <translation>Annulé pour {0}</translation>
    </message>
</context>
<context>
    <name>WayButtons</name>
    <message>
        <source>Exact: hamza, ة, ى, tashkeel and case count</source>
        <translation>Exact : hamza, ة, ى, tachkil et casse comptent</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Mots entiers seulement</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression rationnelle</translation>
    </message>
</context>
<context>
    <name>WithdrawalCard</name>
    <message>
        <source>Withdrawn, and still shown by:</source>
        <translation>Retiré, mais encore montré par :</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0} · since {1} · {2}</source>
        <translation>{0} · depuis {1} · {2}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En relecture</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Spiked</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Will try again</source>
        <translation>Nouvel essai prévu</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Issue inconnue</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Correspondent</source>
        <translation>Correspondant</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Traducteur</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Photographe</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Should</source>
        <translation>Conseillé</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Amazigh</source>
        <translation>Amazighe</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>News site in a folder</source>
        <translation>Site d’information dans un dossier</translation>
    </message>
    <message>
        <source>WordPress site</source>
        <translation>Site WordPress</translation>
    </message>
    <message>
        <source>News site on a host (SFTP)</source>
        <translation>Site d’information sur un hôte (SFTP)</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook (un programme qui reçoit les articles)</translation>
    </message>
    <message>
        <source>Mail to editors</source>
        <translation>Courrier aux rédacteurs</translation>
    </message>
    <message>
        <source>Telegram channel</source>
        <translation>Canal Telegram</translation>
    </message>
    <message>
        <source>Folder of the site</source>
        <translation>Dossier du site</translation>
    </message>
    <message>
        <source>Title of the site</source>
        <translation>Titre du site</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse du site</translation>
    </message>
    <message>
        <source>Language of the site</source>
        <translation>Langue du site</translation>
    </message>
    <message>
        <source>Description of the site</source>
        <translation>Description du site</translation>
    </message>
    <message>
        <source>Folder of the site&apos;s own templates</source>
        <translation>Dossier des modèles propres au site</translation>
    </message>
    <message>
        <source>Reports of readers that hide a picture</source>
        <translation>Nombre de signalements qui masque une image</translation>
    </message>
    <message>
        <source>Mail address for reports of pictures</source>
        <translation>Adresse de courriel pour signaler une image</translation>
    </message>
    <message>
        <source>Address of the front page</source>
        <translation>Adresse de la page d’accueil</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>Pictures of a withdrawn article</source>
        <translation>Images d’un article retiré</translation>
    </message>
    <message>
        <source>Address of the receiver</source>
        <translation>Adresse du récepteur</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Clé de signature</translation>
    </message>
    <message>
        <source>Mail server and its port</source>
        <translation>Serveur de courrier et son port</translation>
    </message>
    <message>
        <source>Name of the mail account</source>
        <translation>Nom du compte de courrier</translation>
    </message>
    <message>
        <source>Password of the mail account</source>
        <translation>Mot de passe du compte de courrier</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Recipients, with commas between</source>
        <translation>Destinataires, séparés par des virgules</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Token of the bot</source>
        <translation>Jeton du bot</translation>
    </message>
    <message>
        <source>Destination whose page posts point to</source>
        <translation>Destination vers laquelle pointent les messages</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse du service</translation>
    </message>
    <message>
        <source>Address that tells what has arrived</source>
        <translation>Adresse qui dit ce qui est arrivé</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Password, or passphrase of the key</source>
        <translation>Mot de passe, ou phrase secrète de la clé</translation>
    </message>
    <message>
        <source>File of the private key</source>
        <translation>Fichier de la clé privée</translation>
    </message>
    <message>
        <source>Fingerprint of the host&apos;s key</source>
        <translation>Empreinte de la clé de l’hôte</translation>
    </message>
    <message>
        <source>Folder on the host</source>
        <translation>Dossier sur l’hôte</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>Par mot de passe</translation>
    </message>
    <message>
        <source>With a private key</source>
        <translation>Par clé privée</translation>
    </message>
    <message>
        <source>With a private key that has a passphrase</source>
        <translation>Par clé privée avec phrase secrète</translation>
    </message>
    <message>
        <source>Delete them from the site</source>
        <translation>Les supprimer du site</translation>
    </message>
    <message>
        <source>Keep them on the site</source>
        <translation>Les garder sur le site</translation>
    </message>
    <message>
        <source>With the SSH agent</source>
        <translation>Par l’agent SSH</translation>
    </message>
    <message>
        <source>Letters of several scripts in one name: it may pretend to be another site.</source>
        <translation>Lettres de plusieurs écritures dans un même nom : il peut imiter un autre site.</translation>
    </message>
    <message>
        <source>Letters that only look Latin: it may pretend to be another site.</source>
        <translation>Lettres qui ne sont latines qu’en apparence : le nom peut imiter un autre site.</translation>
    </message>
    <message>
        <source>The name is encoded (xn--): see which letters it stands for.</source>
        <translation>Le nom est codé (xn--) : vérifiez les lettres qu’il cache.</translation>
    </message>
    <message>
        <source>What stands before @ is not the site: see where it leads.</source>
        <translation>Ce qui précède @ n’est pas le site : vérifiez où il mène.</translation>
    </message>
    <message>
        <source>The address holds invisible characters.</source>
        <translation>L’adresse contient des caractères invisibles.</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Personal dictionary</source>
        <translation>Dictionnaire personnel</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Un autre mot</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>WorkerServiceCard</name>
    <message>
        <source>Send with every session</source>
        <translation>Envoyer à chaque session</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Le retirer</translation>
    </message>
</context>
<context>
    <name>WritingAids</name>
    <message>
        <source>Remove them all</source>
        <translation>Tout retirer</translation>
    </message>
    <message>
        <source>Paste as it was</source>
        <translation>Coller tel quel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make it a new article</source>
        <translation>En faire un nouvel article</translation>
    </message>
</context>
</TS>

/** Said by « npm run ent -- --help ». */
export const ENT_HELP = `ENT de référence, sans console

Usage : npm run ent -- [options]
        npm run ent -- import <fichier> [--data <dossier>] [--accept-disappearances <n>] [--apply] [--group <nom> | --line <nom>]
        npm run ent -- export-gar --out <dossier> --ent-code <code> [--without-other-staff] [--data <dossier>]
        npm run ent -- verify [--data <dossier>]
        npm run ent -- prepare --database <adresse du propriétaire> --role <rôle de l’ENT>
        npm run ent -- backup --out <dossier> [--data <dossier>]
        npm run ent -- restore --from <sauvegarde> [--data <dossier>]
        npm run ent -- restore --database <adresse> --seal-key <fichier> [--replaced <adresse>]
        npm run ent -- forget --account <compte> [--data <dossier>]
        npm run ent -- lost-device [--console <console>] [--data <dossier>]

  import <fichier>               applique un fichier de STSweb, EDT, Siècle, Onde, UDT ou du GAR à l’établissement, ou le
                                 dossier d’une livraison AAF (ou son archive zip), puis s’arrête ; l’ENT ne doit pas tourner.
                                 Une liste (CSV, noms, affectations de la console GAR) est d’abord comparée : ce qu’elle
                                 changerait est affiché. Les fichiers pour Pix Orga et Pronote sont comparés à l’annuaire
  --apply                        applique la liste comparée, entière ou pas du tout
  --group <nom>, --line <nom>    le groupe, ou la ligne de « Qui fait quoi ? », d’une liste qui ne le dit pas
  export-gar                     écrit l’archive de l’établissement pour le GAR (élèves, enseignants, groupes, responsables
                                 d’affectation), puis s’arrête ; l’ENT ne doit pas tourner pendant ce temps
  verify                         recalcule la chaîne du journal et ses sceaux, dit ce qui tient et à partir de quelle ligne
                                 le reste ne tient plus ; l’ENT ne doit pas tourner pendant ce temps
  backup                         écrit une sauvegarde datée, fermée par la même clé que les données
  restore                        remet une sauvegarde à la place des données, qui sont mises de côté sans être effacées ;
                                 les consoles renvoient ce qui lui manque. Avec --database, après pg_restore et prepare : l’ENT
                                 repart de cette base, où est effacé de nouveau ce qui l’avait été depuis
  --replaced <adresse>           la base que celle-là remplace, gardée à côté, qui seule sait ce qui a été effacé depuis
  forget                         efface du journal le nom d’un compte ; ses lignes et leur chaîne ne changent pas
  lost-device                    liste les consoles auxquelles cet ENT a répondu ; avec --console, affiche en CSV les personnes
                                 que porte celle-ci, pour la notification d’un appareil perdu, et le note au journal
  --out <dossier>                où écrire cette archive et sa somme de contrôle
  --ent-code <code>              code de cet ENT au GAR, qui commence le nom des fichiers ; le projet ENT l’a reçu du GAR
  --without-other-staff          n’envoie que les élèves, les enseignants et les documentalistes, seuls profils que nomme
                                 le schéma du GAR
  prepare                        donne à une base PostgreSQL les tables de cette version, les règles qui séparent les
                                 établissements et ses droits au rôle de l’ENT ; peut être relancé
  --data <dossier>               où l’ENT garde ses données
  --database <adresse>           base PostgreSQL où il les garde plutôt, que plusieurs ENT peuvent partager :
                                 postgres://<rôle>@<hôte>/<base> ; le mot de passe est lu de PGPASSWORD ou de ~/.pgpass
  --seal-key <fichier>           secret d’au moins 32 octets qui scelle les journaux d’une base, le même pour tous ses ENT
  --backups <dossier>            écrit une sauvegarde au démarrage et chaque jour, et garde les quatorze dernières
  --port <n>                     port où il écoute
  --host <adresse>               où il écoute (127.0.0.1 par défaut) ; une autre adresse que celle de
                                 cet ordinateur demande un certificat
  --tls-cert <fichier>           certificat PEM, suivi de ceux de son autorité : l’ENT parle alors HTTPS
  --tls-key <fichier>            clé privée PEM de ce certificat, sans phrase secrète
  --issuer <adresse>             fournisseur d’identité auprès duquel on prouve qui l’on est, à la place des pages de l’ENT
                                 (OpenID Connect) ; va avec --client-id
  --client-id <identifiant>      nom de la console chez lui : client public, PKCE, retour sur http://127.0.0.1/retour
  --audience <nom>               destinataire de ses attestations (le client par défaut)
  --identity-claim <nom>         ce qui y dit qui est quelqu’un (sub par défaut) : lui seul doit l’attribuer
  --scope <noms>                 ce que la console lui demande (openid par défaut)
  --aaf <dossier>                importe cette livraison AAF
  --fictitious                   ses noms sont inventés (formation, essai) : on entre en choisissant un compte,
                                 sans mot de passe. Jamais avec de vraies personnes
  --school <UAI>                 l’établissement à importer, si la livraison en contient plusieurs ; celui dont parle une
                                 commande (import, export-gar, verify, forget, lost-device), si l’ENT en sert plusieurs
  --add-school                   avec import et --school : ajoute cet établissement à ceux de l’ENT. Chacun a alors son
                                 adresse, qui finit par son UAI : https://<nom du certificat>:<port>/0310001A
  --every-school                 avec import : la livraison AAF d’une académie, lue une fois, à chaque établissement de l’ENT
  --accept-disappearances <n>    accepte que cet import retire jusqu’à n personnes, n groupes et n liens
  --help                         affiche cette aide

Une console rejoint un ENT en HTTPS avec --ent https://<nom du certificat>:<port>. Si l’autorité du certificat n’est pas
connue de son ordinateur, elle est donnée par la variable NODE_EXTRA_CA_CERTS=<fichier PEM>.
`;

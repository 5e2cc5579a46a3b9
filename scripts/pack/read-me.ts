/** What comes with the packed folder, for who receives it and has no development tool. */
export const READ_ME = `Console ENT, dans un navigateur

Ce dossier n’a besoin que de Node 24 (https://nodejs.org) et d’un navigateur Chromium, Chrome ou Edge.

  node program/start.js                         ouvre la console sur un ENT embarqué et une école fictive
  node program/start.js --ent https://…         la console d’un ENT qui fonctionne ailleurs
  node program/start.js --formation             la formation : des établissements fictifs, à côté des vraies données (aussi depuis son écran)
  node program/start.js --help                  toutes les options
  node program/ent.js --data <dossier> --port <n>   l’ENT de référence seul (--help pour ses commandes)

Les données sont gardées dans le dossier de l’utilisateur, jamais ici : remplacer ce dossier par une version plus récente ne les touche pas.
La console n’exécute pas un module natif qui n’est pas celui qui a été publié : elle le dit et s’arrête.
`;

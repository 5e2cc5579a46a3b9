/** Family names of the fictitious school: accents, particles, apostrophes and hyphens as in real lists. */
export const FAMILY_NAMES: readonly string[] = (
  'BERNARD THOMAS ROBERT RICHARD DURAND DUBOIS LAURENT SIMON MICHEL LEROY ROUX DAVID BERTRAND FOURNIER GIRARD BONNET ' +
  'DUPONT LAMBERT FONTAINE ROUSSEAU VINCENT MULLER FAURE ANDRÉ MERCIER BLANC GUÉRIN BOYER GARNIER CHEVALIER FRANÇOIS ' +
  'LEGRAND GAUTHIER GARCIA PERRIN ROBIN CLÉMENT MORIN NICOLAS HENRY ROUSSEL MATHIEU GAUTIER MASSON MARCHAND DUVAL DENIS ' +
  'DUMONT LEMAIRE NOËL MEYER DUFOUR MEUNIER BRUN BLANCHARD GIRAUD JOLY RIVIÈRE LUCAS BRUNET GAILLARD BARBIER ARNAUD ' +
  'MARTÍNEZ GÉRARD ROCHE RENARD SCHMITT ROY COLIN VIDAL CARON PICARD ROGER FABRE AUBERT LEMOINE RENAUD DUMAS LACROIX ' +
  'OLIVIER PHILIPPE BOURGEOIS PIERRE BENOÎT REY LECLERC PAYET ROLLAND LECLERCQ GUILLAUME LECOMTE LÓPEZ DUPUY FERNÁNDEZ ' +
  'HUBERT BERGER CARPENTIER SÁNCHEZ DUPUIS MOULIN LOUIS DESCHAMPS HUET PÉREZ BOUCHER FLEURY ROYER KLEIN JACQUET ADAM ' +
  'PARIS POIRIER AUBRY GUYOT CARRÉ CHARLES RENAULT CHARPENTIER MÉNARD MAILLARD BARON BERTIN BAILLY HERVÉ SCHNEIDER ' +
  'KACI BENALI TRAORÉ DIALLO HADDAD DA_SILVA LE_GOFF DE_SOUSA EL_AMRANI VAN_DAMME L\'HERMITE D\'ANGELO LE_BŒUF ' +
  'SAINT-MARTIN BEN_YOUSSEF KOWALSKI NÚÑEZ ROSSI PEÑA HÉBERT-LACAZE MARTIN-PEYRÉ'
)
  .split(' ')
  .map((name) => name.replaceAll('_', ' '));

/** First names given to girls and women. */
export const FEMALE_NAMES: readonly string[] = (
  'Emma Jade Louise Alice Chloé Lina Mila Léa Manon Rose Anna Inès Camille Lola Ambre Léna Zoé Juliette Julia Lou Sarah ' +
  'Lucie Éva Jeanne Romane Agathe Nina Charlotte Inaya Léonie Sofia Margaux Louna Clémence Élise Héloïse Capucine ' +
  'Maëlys Éléonore Océane Anaëlle Yasmine Aïcha Fatou Maï-Linh Marie-Ève Anne-Sophie Noémie Gaëlle Françoise Hélène ' +
  'Valérie Céline Aurélie Émilie Stéphanie Laëtitia Amélie Mélanie Delphine Nathalie Sandrine Isabelle Karine Bénédicte'
).split(' ');

/** First names given to boys and men. */
export const MALE_NAMES: readonly string[] = (
  'Gabriel Raphaël Léo Louis Lucas Adam Arthur Jules Hugo Maël Liam Éthan Paul Nathan Gabin Sacha Noah Tom Mohamed Aaron ' +
  'Théo Noé Victor Martin Mathis Timéo Nolan Enzo Éden Axel Antoine Léon Marius Rayan Valentin Baptiste Ismaël Amir Samuel ' +
  'Côme Robin Clément Eliott Augustin Gaspard Jean-Loup Pierre-André Loïc Kévin Mickaël Jérôme Frédéric Stéphane Sébastien ' +
  'Grégory Benoît François Cédric Rémi Thibault Aurélien Ömer Mamadou Karim Youssef'
).split(' ');

/** Streets of the fictitious town. */
export const STREETS: readonly string[] = [
  'RUE DES LILAS',
  'AVENUE JEAN-MACÉ',
  'CHEMIN DU MOULIN',
  'PLACE DE L\'ÉGLISE',
  'ALLÉE DES PLATANES',
  'IMPASSE DU PUITS',
  'RUE DE LA RÉPUBLIQUE',
  'BOULEVARD D\'OCCITANIE',
  'CÔTE DE L\'AÏGUE',
  'QUAI DES TISSERANDS',
];

import type { ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { fr } from '../language/typography.ts';

/** « {Ce qui s’est passé}. {Ce qui est préservé}. {Que faire}. ({CODE}) » (ux §2.21). */
const TROUBLES: Readonly<Record<ConnectorTrouble, string>> = {
  signedOut: fr`La plateforme n’accepte pas ce compte, ou l’a déconnecté. Rien n’a été modifié. Vérifiez l’identifiant et le mot de passe du compte du connecteur, puis reliez de nouveau. (ENT-CON-01)`,
  mfaNeeded: fr`La plateforme demande un second facteur à ce compte. Rien n’a été modifié. Demandez à son exploitant un compte de connecteur qui en est dispensé pour votre établissement. (ENT-CON-02)`,
  mustAccept: fr`La plateforme attend que quelqu’un accepte ses conditions, valide une adresse ou change un mot de passe. Rien n’a été modifié. Ouvrez une fois la plateforme avec le compte du connecteur, puis recommencez. (ENT-CON-03)`,
  forbidden: fr`La plateforme refuse cette demande à ce compte. Rien n’a été modifié. Vérifiez que le compte du connecteur est administrateur local de l’établissement. (ENT-CON-04)`,
  outOfScope: fr`Ce compte n’administre pas votre établissement sur la plateforme. Rien n’a été lu, modifié ni supprimé. Demandez un compte administrateur local de l’établissement au même code UAI, et si l’établissement y a été fusionné ou y a changé de code. (ENT-CON-05)`,
  notFound: fr`La plateforme ne connaît pas, ou plus, ce qui est demandé. Rien n’a été supprimé ici. Relisez la plateforme, puis vérifiez. (ENT-CON-06)`,
  alreadyThere: fr`La plateforme dit que cela existe déjà. Rien n’a été écrit deux fois. Relisez la plateforme pour voir ce qui y est. (ENT-CON-07)`,
  platformRule: fr`Une règle de la plateforme interdit ce changement. Rien n’a été élargi. Faites-le d’une autre façon, ou à la main sur la plateforme. (ENT-CON-08)`,
  invalid: fr`La plateforme ne comprend pas cette demande : sa version a peut-être changé. Rien n’a été modifié. Testez de nouveau le connecteur. (ENT-CON-09)`,
  quota: fr`La plateforme a atteint son nombre de sessions ou de demandes : rien ne lui est demandé pendant dix minutes, ou plus si elle le dit. Ce qui était à faire attend. Recommencez après. (ENT-CON-10)`,
  busy: fr`La plateforme demande d’attendre : rien ne lui est demandé pendant dix minutes, ou plus si elle le dit. Ce qui était à faire attend. Recommencez après. (ENT-CON-11)`,
  server: fr`La plateforme a rencontré une erreur. Rien n’est tenu pour fait sans avoir été relu. Recommencez plus tard. (ENT-CON-12)`,
  timeout: fr`La plateforme n’a pas répondu à temps. Rien n’est tenu pour fait sans avoir été relu. Recommencez plus tard. (ENT-CON-13)`,
  unreachable: fr`La plateforme est injoignable à cette adresse. Rien n’a été modifié. Vérifiez l’adresse et le réseau du serveur. (ENT-CON-14)`,
  shape: fr`La réponse de la plateforme n’est pas de la forme attendue. Rien n’en a été retenu ni supprimé. Testez de nouveau le connecteur : sa version a peut-être changé. (ENT-CON-15)`,
  grantOver: fr`La plateforme ne renouvelle plus l’accès qui avait été accordé. Rien n’a été modifié, ni là-bas ni dans votre brouillon ; ce qui était à faire attend. Cliquez « Renouveler l’accès… ». (ENT-CON-23)`,
  clientRefused: fr`La plateforme ne reconnaît pas l’application, ou son secret. Rien n’a été modifié. Vérifiez son identifiant et son secret avec l’exploitant de la plateforme, puis reliez de nouveau. (ENT-CON-24)`,
  denied: fr`L’accès n’a pas été accordé sur la plateforme. Rien n’a été modifié. Recommencez, et acceptez avec le compte du connecteur. (ENT-CON-25)`,
  scope: fr`L’accès accordé n’atteint pas les modules qu’il faut : annuaire (directory), communication et applications (appregistry). Rien n’a été modifié. Demandez à l’exploitant d’élargir le périmètre de l’application, puis recommencez. (ENT-CON-26)`,
  unawaited: fr`Cette adresse de retour n’est pas celle qui est attendue, ou elle l’est depuis plus de dix minutes. Rien n’a été modifié. Ouvrez de nouveau la page de la plateforme, puis collez l’adresse où elle vous ramène. (ENT-CON-27)`,
  otherStructure: fr`Sur la plateforme, l’établissement de ce code UAI n’est plus celui qui a été relié : il y a été recréé, fusionné, ou il y est deux fois. Rien n’en a été lu, retenu ni supprimé, et votre brouillon est intact. Voyez avec l’exploitant ce qui a changé, puis reliez de nouveau : les rapprochements seront à refaire. (ENT-CON-28)`,
  unknownVersion: fr`La plateforme est d’une version que ce programme ne connaît pas : elle n’est qu’observée, et tous les modes sont sur « observer ». Rien n’y a été écrit, ce qui était à faire attend, et votre brouillon est intact. Continuez à la main, avec la feuille d’application, jusqu’à une version de la console qui la connaisse. (ENT-CON-29)`,
  unsaidVersion: fr`La plateforme ne dit pas sa version à ce compte : elle n’est qu’observée, et tous les modes sont sur « observer ». Rien n’y a été écrit, et votre brouillon est intact. Demandez à son exploitant que le compte la lise (module infra), puis testez de nouveau. (ENT-CON-30)`,
  movedVersion: fr`La plateforme a changé de version depuis le dernier test : tous les modes sont sur « observer ». Rien n’y a été écrit depuis, ce qui était à faire attend, et votre brouillon est intact. Testez de nouveau, puis choisissez le mode de chaque réglage. (ENT-CON-31)`,
  misread: fr`Trois lectures de suite n’ont pas été comprises : les réponses de la plateforme ont changé de forme, et tous les modes sont sur « observer ». Rien n’en a été retenu ni supprimé, et votre brouillon est intact. Testez de nouveau, puis choisissez le mode de chaque réglage. (ENT-CON-32)`,
  unverified: fr`Deux fois de suite, ce qui venait d’être envoyé n’a pas pu être relu : tous les modes sont sur « observer ». Rien d’autre n’est parti, rien n’est envoyé deux fois, et votre brouillon est intact. Testez de nouveau, lisez la plateforme, puis choisissez le mode de chaque réglage. (ENT-CON-33)`,
  unaskedGain: fr`Après un envoi, des personnes ont là-bas plus que ce qui était demandé : tous les modes sont sur « observer ». Rien d’autre n’est parti, rien n’est réparé par programme, et votre brouillon est intact. Voyez ce que dit « Étapes envoyées », retirez là-bas ce qui est de trop, lisez la plateforme, testez de nouveau, puis choisissez le mode de chaque réglage. (ENT-CON-34)`,
  address: fr`Cette adresse ne peut pas être utilisée. Rien n’a été envoyé. Donnez l’adresse https de la plateforme, sans chemin. (ENT-CON-16)`,
  absent: fr`L’établissement n’est pas relié à cette plateforme. Rien n’a été modifié. Reliez-le d’abord. (ENT-CON-17)`,
  locked: fr`Le compte du connecteur est fermé par une clé que le serveur n’a plus. Tout le reste est gardé. Reliez de nouveau avec ce compte. (ENT-CON-18)`,
  resting: fr`La plateforme vient de refuser ce compte : insister le ferait bannir. Rien n’a été modifié. Attendez une heure, ou vérifiez le compte sur la plateforme. (ENT-CON-19)`,
  still: fr`Rien n’est envoyé à cette heure : la plateforme importe, ou l’établissement se réserve ces heures. Rien n’a été modifié. Recommencez après. (ENT-CON-20)`,
  secondWanted: fr`Cet envoi est large, avec ce que vous avez envoyé seul depuis 24 heures : un second administrateur doit demander le même. Rien n’a été envoyé. Qu’il essaie sans écrire, coche les mêmes lignes et les envoie dans l’heure. (ENT-CON-21)`,
  interrupted: fr`La réponse n’a pas pu être suivie jusqu’au bout. Ce qui a été envoyé est dans « Étapes envoyées », et rien ne l’est deux fois. Relisez la plateforme. (ENT-CON-22)`,
};

/** The sentence of what stops a connector: what happened, what is safe, what to do. */
export function connectorTroubleSentence(trouble: ConnectorTrouble): string {
  return TROUBLES[trouble];
}

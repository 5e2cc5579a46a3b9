import { expect, it } from 'vitest';
import { ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { ENTCORE } from '../../server/connectors/entcore/declare.ts';
import { LOSS_WORDS } from '../../texts/connectors/connector-screen.ts';
import { connectorTroubleSentence } from '../../texts/connectors/connector-troubles.ts';

it('says of each trouble of a connector what happened, what is safe and what to do', () => {
  const sentences = ConnectorTrouble.options.map(connectorTroubleSentence);
  for (const sentence of sentences) expect(sentence).toMatch(/^[^.]+\. [^.]+\. .+\. \(ENT-CON-\d\d\)$/);
  expect(new Set(sentences).size).toBe(sentences.length);
});

it('has a sentence for each thing that a platform is known not to hold', () => {
  const fields = Object.values(ENTCORE.units).flatMap(({ losses }) => losses.map(({ field }) => field));
  expect(fields.filter((field) => LOSS_WORDS[field] === undefined)).toEqual([]);
});

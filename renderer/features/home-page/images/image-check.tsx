import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImageFacts } from '../../../../domain/home-page/images/image-facts.ts';
import { imageRemarks, type ImagePlace, type ImageRefusal } from '../../../../domain/home-page/images/image-verdict.ts';
import { imageRefusal, IMAGE_TEXTS as TEXTS, imageWords, remarkSentence } from '../../../../texts/home-page/images.ts';
import { OpenFileButton } from '../../../ui/fields/open-file-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { lookAtFile } from './look-at-file.ts';

interface ImageCheckProps {
  readonly place: ImagePlace;
  /** What was kept of the last one. */
  readonly kept: ImageFacts | null;
  readonly onLooked: (image: ImageFacts | null) => void;
}

/** Looks at an image of this computer, and says whether it suits its place; what is refused changes nothing. */
export function ImageCheck({ place, kept, onLooked }: ImageCheckProps) {
  const [refusal, setRefusal] = useState<ImageRefusal>();
  const [isAnimated, setAnimated] = useState(false);
  const look = async (file: File): Promise<void> => {
    const looked = await lookAtFile(file);
    setRefusal(looked.ok ? undefined : looked.refusal);
    setAnimated(looked.ok && looked.value.isAnimated);
    if (looked.ok) onLooked(looked.value.facts);
  };
  return (
    <div className="image-check">
      <p className="quiet">{TEXTS.help}</p>
      <div className="image-check-acts">
        <OpenFileButton label={kept === null ? TEXTS.choose : TEXTS.chooseOther} field={TEXTS.field} accept="image/*" onFile={(file) => void look(file)} />
        {kept === null ? null : <Button variant="default" onClick={() => onLooked(null)}>{TEXTS.forget}</Button>}
      </div>
      {refusal === undefined ? null : <InlineNotice kind="error">{imageRefusal(refusal)}</InlineNotice>}
      {kept === null ? null : <Verdict image={kept} place={place} isAnimated={isAnimated} />}
    </div>
  );
}

interface VerdictProps {
  readonly image: ImageFacts;
  readonly place: ImagePlace;
  readonly isAnimated: boolean;
}

function Verdict({ image, place, isAnimated }: VerdictProps) {
  const remarks = imageRemarks(image, place);
  return (
    <output className="image-verdict">
      <bdi>{imageWords(image)}</bdi>
      <ul>
        {remarks.length === 0 ? <li>{TEXTS.good}</li> : remarks.map((remark) => <li key={remark}>▲ {remarkSentence(remark, place)}</li>)}
        {isAnimated ? <li>{TEXTS.animated}</li> : null}
      </ul>
    </output>
  );
}

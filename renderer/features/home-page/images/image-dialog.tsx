import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ImageFacts } from '../../../../domain/home-page/images/image-facts.ts';
import { IMAGE_PLACES, type ImagePlace } from '../../../../domain/home-page/images/image-verdict.ts';
import { IMAGE_TEXTS as TEXTS } from '../../../../texts/home-page/images.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { ImageCheck } from './image-check.tsx';

/** An article of the home page, or the image of the top tile, before it is put in the ENT; nothing of it is kept once the dialog is closed. */
export function ImageDialog({ onClose }: { readonly onClose: () => void }) {
  const [place, setPlace] = useState<ImagePlace>('article');
  const [image, setImage] = useState<ImageFacts | null>(null);
  const [summary, setSummary] = useState('');
  return (
    <Dialog title={TEXTS.title} size={560} onClose={onClose}>
      <div className="dialog-body form-fields">
        <Radio.Group label={TEXTS.place} value={place} onChange={(value) => setPlace(IMAGE_PLACES.find((one) => one === value) ?? 'article')}>
          <div className="communication-choices">{IMAGE_PLACES.map((one) => <Radio key={one} value={one} label={TEXTS.places[one]} />)}</div>
        </Radio.Group>
        {place === 'article' ? <Textarea label={TEXTS.summary} value={summary} maxLength={2000} autosize minRows={2} maxRows={6} {...(summary.trim() === '' ? { description: TEXTS.summaryMissing } : {})} onChange={({ currentTarget }) => setSummary(currentTarget.value)} /> : null}
        <ImageCheck place={place} kept={image} onLooked={setImage} />
        {place === 'article' ? <p className="quiet">{TEXTS.collection}</p> : null}
      </div>
    </Dialog>
  );
}

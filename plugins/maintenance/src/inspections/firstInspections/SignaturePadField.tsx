import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from 'react';
import SignaturePad from 'signature_pad';
import { tellEntered } from '../../platform/components/tellEntered';
import { firstInspectionTranslationRef } from './translation';
import styles from './FirstInspection.module.css';

/** A signature on the screen. */
export interface DrawnSignature {
  /** A PNG, undefined while nothing is drawn. */
  toImage(): Promise<Blob | undefined>;
}

export interface SignaturePadFieldProps {
  onChange: (isDrawn: boolean) => void;
}

/** A field to sign in with a finger, a pen or the mouse. */
export const SignaturePadField = forwardRef<
  DrawnSignature,
  SignaturePadFieldProps
>((props, ref) => {
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const labelId = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>();
  const onChange = useRef(props.onChange);
  onChange.current = props.onChange;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    // White, so that the image can be read in both themes and on paper.
    const signature = new SignaturePad(element, { backgroundColor: '#fff' });
    pad.current = signature;
    const tell = () => {
      onChange.current(!signature.isEmpty());
      tellEntered(element);
    };
    signature.addEventListener('endStroke', tell);

    /** The canvas has the pixels of the screen; what is drawn outlives a turn of the phone. */
    const fit = () => {
      const drawn = signature.toData();
      const ratio = Math.max(window.devicePixelRatio, 1);
      element.width = element.offsetWidth * ratio;
      element.height = element.offsetHeight * ratio;
      element.getContext('2d')?.scale(ratio, ratio);
      signature.clear();
      signature.fromData(drawn);
    };
    fit();
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      signature.removeEventListener('endStroke', tell);
      signature.off();
    };
  }, []);

  useImperativeHandle(ref, () => ({
    toImage: () =>
      new Promise(resolve => {
        if (!canvas.current || (pad.current?.isEmpty() ?? true)) {
          resolve(undefined);
          return;
        }
        canvas.current.toBlob(
          image => resolve(image ?? undefined),
          'image/png',
        );
      }),
  }));

  return (
    <div className={styles.padFrame}>
      <Text id={labelId} weight="bold">
        {t('signature')}
      </Text>
      <canvas
        ref={canvas}
        className={styles.pad}
        role="img"
        aria-labelledby={labelId}
      />
      <Button
        variant="secondary"
        onPress={() => {
          pad.current?.clear();
          props.onChange(false);
        }}
      >
        {t('clear')}
      </Button>
    </div>
  );
});

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from 'react';
import { tellEntered } from '../../platform/components/tellEntered';
import { SignatureField } from './SignatureField';
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
  const pad = useRef<SignatureField>();
  const onChange = useRef(props.onChange);
  onChange.current = props.onChange;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const field = new SignatureField(element, isDrawn => {
      onChange.current(isDrawn);
      tellEntered(element);
    });
    pad.current = field;
    const observer = new ResizeObserver(() => field.fit());
    observer.observe(element);
    return () => {
      observer.disconnect();
      field.close();
    };
  }, []);

  useImperativeHandle(ref, () => ({
    toImage: async () => pad.current?.toImage(),
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
      <Button variant="secondary" onPress={() => pad.current?.clear()}>
        {t('clear')}
      </Button>
    </div>
  );
});

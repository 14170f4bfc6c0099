import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, FieldLabel, Text } from '@backstage/ui';
import { RiFileExcel2Line } from '../../platform/icons/RiFileExcel2Line';
import { DragEvent, useId, useRef, useState } from 'react';
import { useFormat } from '../../platform/components/useFormat';
import { ledgerTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import styles from './FileDrop.module.css';
import { ChosenFile, isSpreadsheet } from './ledgerForm';

const BYTES_PER_KILOBYTE = 1024;

export interface FileDropProps {
  value?: ChosenFile;
  onChange: (file: ChosenFile) => void;
  /** What is wrong with the choice. */
  errorMessage?: string;
}

function readBytes(file: File): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(new Blob([reader.result as ArrayBuffer], { type: file.type }));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}

/** Takes a spreadsheet, dropped or chosen. */
export function FileDrop(props: FileDropProps) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const problem = refusal ?? props.errorMessage;

  const take = async (file: File | undefined) => {
    if (!file) return;
    if (!isSpreadsheet(file.name)) {
      setRefusal(t('upload.problem.fileType', { name: file.name }));
      return;
    }
    try {
      const content = await readBytes(file);
      setRefusal(undefined);
      onChange({ name: file.name, content });
    } catch {
      setRefusal(t('upload.problem.fileUnreadable', { name: file.name }));
    }
  };
  const over = (event: DragEvent, isInside: boolean) => {
    event.preventDefault();
    setIsOver(isInside);
  };

  return (
    <div className={styles.field}>
      <FieldLabel
        id={`${id}-label`}
        label={t('upload.file')}
        secondaryLabel={tCommon('required')}
        description={t('upload.fileHint')}
        descriptionId={`${id}-description`}
      />
      <div
        className={styles.target}
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-description`}
        data-over={isOver || undefined}
        data-invalid={!!problem || undefined}
        onDragOver={event => over(event, true)}
        onDragLeave={event => over(event, false)}
        onDrop={event => {
          over(event, false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <RiFileExcel2Line aria-hidden="true" size={24} />
        {value ? (
          <Text as="span" aria-live="polite">
            <strong className={styles.name}>{value.name}</strong>{' '}
            {t('upload.size', {
              size: format.number(
                Math.ceil(value.content.size / BYTES_PER_KILOBYTE),
              ),
            })}
          </Text>
        ) : (
          <Text as="span" color="secondary" className={styles.hint}>
            {t('upload.drop')}
          </Text>
        )}
        <Button
          variant="secondary"
          aria-invalid={!!problem}
          aria-describedby={problem ? `${id}-error` : undefined}
          onPress={() => input.current?.click()}
        >
          {value ? t('upload.chooseOther') : t('upload.choose')}
        </Button>
        <input
          ref={input}
          className={styles.input}
          type="file"
          accept=".xlsx,.csv"
          tabIndex={-1}
          aria-label={t('upload.file')}
          onChange={event => {
            take(event.target.files?.[0]);
            // The same file, changed, is to be a change again.
            event.target.value = '';
          }}
        />
      </div>
      {problem && (
        <div id={`${id}-error`} className={styles.error} role="alert">
          {problem}
        </div>
      )}
    </div>
  );
}

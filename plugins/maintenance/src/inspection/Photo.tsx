import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { maintenanceApiRef } from '../api';
import { useApiQuery } from '../components/useApiQuery';
import { inspectionTranslationRef } from './translation';
import styles from './Photo.module.css';

export interface PhotoProps {
  fileId: string;
  label: string;
  /** Cropped to a small square unless the whole of it matters. */
  isWhole?: boolean;
}

/** A stored image, which only a request with the user's token may read. */
export function Photo(props: PhotoProps) {
  const { fileId, label, isWhole } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { files } = useApi(maintenanceApiRef);
  const { value, error } = useApiQuery(`file ${fileId}`, signal =>
    files.readFile(fileId, { signal }),
  );
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!value) return undefined;
    const next = URL.createObjectURL(value);
    setUrl(next);
    return () => URL.revokeObjectURL(next);
  }, [value]);
  if (error) return <Text color="danger">{t('photo.unread')}</Text>;
  if (!url) return <Skeleton width={72} height={72} />;
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className={isWhole ? styles.whole : styles.photo}
    >
      <img src={url} alt={label} />
    </a>
  );
}

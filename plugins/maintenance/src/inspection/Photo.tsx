import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import { useMaintenanceQuery } from '../queries/useMaintenanceQuery';
import { useImageUrls } from './useImageUrls';
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
  const { data: value, error } = useMaintenanceQuery('readFile', {
    path: { id: fileId },
  });
  const urls = useImageUrls(value);
  if (error) return <Text color="danger">{t('photo.unread')}</Text>;
  if (!urls) return <Skeleton width={72} height={72} />;
  return (
    <a
      href={urls.page}
      target="_blank"
      rel="noreferrer"
      className={isWhole ? styles.whole : styles.photo}
    >
      <img src={urls.image} alt={label} />
    </a>
  );
}

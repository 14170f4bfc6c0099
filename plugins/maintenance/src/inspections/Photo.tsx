import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import { isLocalFileId } from '../platform/entries/LocalFiles';
import { useLocalImage } from '../platform/entries/useLocalImage';
import { useMaintenanceQuery } from '../platform/queries/useMaintenanceQuery';
import { ImageUrls, useImageUrls } from './useImageUrls';
import { inspectionTranslationRef } from './translation';
import styles from './Photo.module.css';

export interface PhotoProps {
  fileId: string;
  label: string;
  /** Cropped to a small square unless the whole of it matters. */
  isWhole?: boolean;
}

/** An image, on this device until it is stored in the backend. */
export function Photo(props: PhotoProps) {
  return isLocalFileId(props.fileId) ? (
    <LocalPhoto {...props} />
  ) : (
    <StoredPhoto {...props} />
  );
}

function LocalPhoto(props: PhotoProps) {
  return <ShownPhoto {...props} urls={useLocalImage(props.fileId)} />;
}

/** Only a request with the user's token may read it. */
function StoredPhoto(props: PhotoProps) {
  const { fileId } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { data: value, error } = useMaintenanceQuery('readFile', {
    path: { id: fileId },
  });
  const urls = useImageUrls(value);
  if (error) return <Text color="danger">{t('photo.unread')}</Text>;
  return <ShownPhoto {...props} urls={urls} />;
}

function ShownPhoto(props: PhotoProps & { urls?: ImageUrls }) {
  const { label, isWhole, urls } = props;
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

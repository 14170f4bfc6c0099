import { useMutation } from '@tanstack/react-query';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCameraLine } from '../platform/icons/RiCameraLine';
import { RiCloseLine } from '../platform/icons/RiCloseLine';
import { maintenanceApiRef } from '../api';
import { ErrorAlert } from '../platform/components/ErrorAlert';
import type { Entries } from '../platform/entries/useEntries';
import { useQueryClient } from '../platform/queries/useQueryClient';
import { inspectionTranslationRef } from './translation';
import { Photo } from './Photo';
import { shrinkPhoto } from './shrinkPhoto';
import styles from './Photo.module.css';

/** As many as the API takes for one answer. */
const MAX_PHOTOS = 10;

export interface PhotoFieldProps {
  /** Says what is on the photos. */
  label: string;
  customerRef: string;
  /** Ids of stored files. */
  value: readonly string[];
  onChange: (fileIds: string[]) => void | Promise<void>;
  /**
   * Keeps a photo until what refers to it is sent, and answers its id until
   * then. Where it is left out, the backend stores photos as they are taken.
   */
  onTaken?: Entries['addFile'];
}

/** Photos taken with the camera of the phone. */
export function PhotoField(props: PhotoFieldProps) {
  const { label, customerRef, value, onChange, onTaken } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const api = useApi(maintenanceApiRef);
  const upload = async (file: Blob) =>
    (await api.uploadFile({ body: file, query: { customerRef } })).id;
  const store = useMutation(
    {
      mutationFn: async (taken: File) => {
        const photo = await shrinkPhoto(taken);
        return onTaken ? onTaken(photo, { customerRef }) : upload(photo);
      },
      onSuccess: id => onChange([...value.filter(each => each !== id), id]),
    },
    useQueryClient(),
  );
  const { isPending, error, variables: unsent } = store;

  return (
    <div role="group" aria-label={label}>
      <div className={styles.photos}>
        {value.map((fileId, index) => (
          <div key={fileId} className={styles.kept}>
            <Photo fileId={fileId} label={`${label} ${index + 1}`} />
            <ButtonIcon
              className={styles.remove}
              size="small"
              variant="secondary"
              icon={<RiCloseLine />}
              aria-label={t('photo.remove', {
                number: String(index + 1),
              })}
              onPress={() => onChange(value.filter(each => each !== fileId))}
            />
          </div>
        ))}
        {value.length < MAX_PHOTOS && (
          <label className={styles.add}>
            <RiCameraLine aria-hidden="true" />
            {isPending ? t('photo.sending') : t('photo.take')}
            <input
              className={styles.input}
              type="file"
              accept="image/*"
              capture="environment"
              aria-label={t('photo.takeOf', { label })}
              disabled={isPending}
              onChange={event => {
                const [file] = event.target.files ?? [];
                // The same file can be chosen again after a failure.
                event.target.value = '';
                if (file) store.mutate(file);
              }}
            />
          </label>
        )}
      </div>
      {error && (
        <ErrorAlert
          title={t('photo.failed')}
          error={error}
          onRetry={unsent && (() => store.mutate(unsent))}
        />
      )}
    </div>
  );
}

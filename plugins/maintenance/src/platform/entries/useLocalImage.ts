import { useEffect, useState } from 'react';
import { ImageUrls, useImageUrls } from '../../inspections/useImageUrls';
import { useOpenQueue } from './useEntries';

/**
 * Addresses at which a photo is shown that the backend does not have yet.
 *
 * @param id - as `addFile` answered it
 */
export function useLocalImage(id: string): ImageUrls | undefined {
  const queue = useOpenQueue();
  const [image, setImage] = useState<Blob>();
  useEffect(() => {
    let isOver = false;
    queue?.readFile(id).then(blob => {
      if (!isOver) setImage(blob);
    });
    return () => {
      isOver = true;
      setImage(undefined);
    };
  }, [queue, id]);
  return useImageUrls(image);
}

import { useEffect, useState } from 'react';

export interface ImageUrls {
  /** For an `img`. Backstage's content security policy lets images be data, not blobs. */
  image: string;
  /** For a page of its own. Browsers let that be a blob, not data. */
  page: string;
}

/** Addresses at which an image that was read is shown. */
export function useImageUrls(image: Blob | undefined): ImageUrls | undefined {
  const [urls, setUrls] = useState<ImageUrls>();
  useEffect(() => {
    if (!image) return undefined;
    const page = URL.createObjectURL(image);
    const reader = new FileReader();
    reader.onload = () => setUrls({ image: String(reader.result), page });
    reader.readAsDataURL(image);
    return () => {
      reader.abort();
      URL.revokeObjectURL(page);
      setUrls(undefined);
    };
  }, [image]);
  return urls;
}

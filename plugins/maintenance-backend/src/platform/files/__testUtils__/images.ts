/** Images of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
export const webp = Buffer.from(
  'UklGRh4AAABXRUJQVlA4TBIAAAAvAAAAAAfQ//73v/+BiOh/AAA=',
  'base64',
);
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/wAALCAABAAEBAREA/9k=',
  'base64',
);

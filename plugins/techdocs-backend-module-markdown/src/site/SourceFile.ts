/** A file of the documentation folder. */
export interface SourceFile {
  /** Relative to the documentation folder, with `/`. */
  path: string;
  /** Where to read it; never through a symbolic link. */
  absolutePath: string;
}

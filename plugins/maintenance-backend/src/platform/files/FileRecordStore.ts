import { StoredFileRecord } from './StoredFiles';

/** What is known of a stored image. */
export interface FileRecord extends StoredFileRecord {
  /** Pixels. */
  width: number;
  height: number;
  createdAt: string;
  createdBy: string;
}

/** Keeps what is known of files; their content is in the file store. */
export interface FileRecordStore {
  getFiles(ids: readonly string[]): Promise<Map<string, FileRecord>>;

  insertFile(file: FileRecord): Promise<void>;
}

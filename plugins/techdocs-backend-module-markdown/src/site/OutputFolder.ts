import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The folder into which a site is built. */
export class OutputFolder {
  /** Relative paths of what was written. */
  readonly files: string[] = [];
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async write(path: string, text: string): Promise<void> {
    await writeFile(await this.#place(path), text);
    this.files.push(path);
  }

  async copy(from: string, path: string): Promise<void> {
    await copyFile(from, await this.#place(path));
    this.files.push(path);
  }

  async #place(path: string): Promise<string> {
    const place = join(this.#folder, path);
    const parent = dirname(place);
    if (!this.#made.has(parent)) {
      await mkdir(parent, { recursive: true });
      this.#made.add(parent);
    }
    return place;
  }
}

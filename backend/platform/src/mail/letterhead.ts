/** How letters of the site look: what pages show of it, and no more. */
export interface Letterhead {
  readonly siteName: string;
  /** `#rrggbb`, dark enough to carry white text; `null` is the product's own colour. */
  readonly brand: string | null;
  /** An absolute address; `null` writes the name instead. */
  readonly logoUrl: string | null;
  readonly supportEmail: string | null;
  /** Of letters to people who never chose one. */
  readonly language: string;
}

const plain: Letterhead = { siteName: 'Lyceum', brand: null, logoUrl: null, supportEmail: null, language: 'en' };

/** Where the letterhead of now is asked for. The module that knows how the site looks registers; without it, letters are plain. */
export class Letterheads {
  #source: () => Promise<Letterhead> = async () => plain;

  register(source: () => Promise<Letterhead>): void {
    this.#source = source;
  }

  current(): Promise<Letterhead> {
    return this.#source();
  }
}

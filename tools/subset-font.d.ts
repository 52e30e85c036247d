declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** OpenType tags; without it every feature is kept. */
    keepFeatures?: readonly string[];
    /** A value pins the axis. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
    noHinting?: boolean;
  }

  /** Cuts a font down to the letters of a text; letters that it lacks are passed over. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}

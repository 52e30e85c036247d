import { lightPalette, markLines } from '../../shell/view/mark';

/** The mark as pictures have it. Sizes are pixels. */
export function Mark({ size, stroke = 2 }: { size: number; stroke?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      strokeWidth={stroke}
      strokeLinecap="round"
      aria-hidden="true"
    >
      {markLines.map(({ locale, path }) => (
        <path key={locale} d={path} stroke={lightPalette[locale]} />
      ))}
    </svg>
  );
}

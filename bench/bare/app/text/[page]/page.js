import { readPages } from '../../../pages.js';
import { Text } from '../../../Text.js';

export function generateStaticParams() {
  return Object.keys(readPages()).map((page) => ({ page }));
}

/** @param {{ params: Promise<{ page: string }> }} props */
export default async function Page({ params }) {
  return <Text page={(await params).page} />;
}

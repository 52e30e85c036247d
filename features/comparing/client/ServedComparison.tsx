'use client';

import { ComparisonView } from '#comparison';
import type { ComparisonViewProps } from '../view/ComparisonView';

/** Shows the text of a comparison, which the server alone renders; see `ServedHeader`. */
export function ServedComparison(props: ComparisonViewProps) {
  return <ComparisonView {...props} />;
}

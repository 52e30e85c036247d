import { createAnnotation } from '../../../server/annotations/create';
import { listAnnotations } from '../../../server/annotations/list';
import { annotationService } from '../../../server/annotations/service';
import { unlessBusy } from '../../../server/annotations/unless-busy';

export function GET(request: Request) {
  return unlessBusy(() => listAnnotations(annotationService(), request));
}

export function POST(request: Request) {
  return unlessBusy(() => createAnnotation(annotationService(), request));
}

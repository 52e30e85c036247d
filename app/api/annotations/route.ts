import { createAnnotation } from '../../../server/annotations/create';
import { listAnnotations } from '../../../server/annotations/list';
import { annotationService } from '../../../server/annotations/service';

export function GET(request: Request) {
  return listAnnotations(annotationService(), request);
}

export function POST(request: Request) {
  return createAnnotation(annotationService(), request);
}

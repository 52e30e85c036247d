import { createAnnotation } from '../../../server/annotations/create';
import { listAnnotations } from '../../../server/annotations/list';
import { annotationService } from '../../../server/annotations/service';
import { answerRequest } from '../../../server/answer-request';

export function GET(request: Request) {
  return answerRequest(request, () => listAnnotations(annotationService(), request));
}

export function POST(request: Request) {
  return answerRequest(request, () => createAnnotation(annotationService(), request));
}

import { createAnnotation } from '../../../server/annotations/create';
import { answerKept } from '../../../server/annotations/kept-write';
import { listAnnotations } from '../../../server/annotations/list';
import { annotationService } from '../../../server/annotations/service';
import { answerRequest } from '../../../server/answer-request';

export function GET(request: Request) {
  return answerRequest(request, () => listAnnotations(annotationService(), request));
}

export function POST(request: Request) {
  return answerRequest(request, () => answerKept(() => createAnnotation(annotationService(), request)));
}

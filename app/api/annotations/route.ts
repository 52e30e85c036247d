import { answerRequest } from '../../../server/http/answer-request';
import { createAnnotation } from '../../../server/notes/create';
import { answerKept } from '../../../server/notes/kept-write';
import { listAnnotations } from '../../../server/notes/list';
import { annotationService } from '../../../server/notes/service';

export function GET(request: Request) {
  return answerRequest(request, () => listAnnotations(annotationService(), request));
}

export function POST(request: Request) {
  return answerRequest(request, () => answerKept(() => createAnnotation(annotationService(), request)));
}

import { readAnnotationById } from '../../../../server/annotations/read';
import { removeAnnotation } from '../../../../server/annotations/remove';
import { replaceAnnotation } from '../../../../server/annotations/replace';
import { annotationService } from '../../../../server/annotations/service';
import { answerRequest } from '../../../../server/answer-request';

interface Context {
  params: Promise<{ id: string }>;
}

export function GET(request: Request, { params }: Context) {
  return answerRequest(request, async () =>
    readAnnotationById(annotationService(), request, (await params).id),
  );
}

export function PUT(request: Request, { params }: Context) {
  return answerRequest(request, async () =>
    replaceAnnotation(annotationService(), request, (await params).id),
  );
}

export function DELETE(request: Request, { params }: Context) {
  return answerRequest(request, async () =>
    removeAnnotation(annotationService(), request, (await params).id),
  );
}

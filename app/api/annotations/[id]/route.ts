import { answerKept } from '../../../../server/annotations/kept-write';
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

export async function PUT(request: Request, { params }: Context) {
  const { id } = await params;
  return answerRequest(request, () => answerKept(() => replaceAnnotation(annotationService(), request, id)));
}

export async function DELETE(request: Request, { params }: Context) {
  const { id } = await params;
  return answerRequest(request, () => answerKept(() => removeAnnotation(annotationService(), request, id)));
}

import { answerRequest } from '../../../../server/http/answer-request';
import { answerKept } from '../../../../server/notes/kept-write';
import { readAnnotationById } from '../../../../server/notes/read';
import { removeAnnotation } from '../../../../server/notes/remove';
import { replaceAnnotation } from '../../../../server/notes/replace';
import { annotationService } from '../../../../server/notes/service';

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

import { readAnnotationById } from '../../../../server/annotations/read';
import { removeAnnotation } from '../../../../server/annotations/remove';
import { replaceAnnotation } from '../../../../server/annotations/replace';
import { annotationService } from '../../../../server/annotations/service';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(request: Request, { params }: Context) {
  return readAnnotationById(annotationService(), request, (await params).id);
}

export async function PUT(request: Request, { params }: Context) {
  return replaceAnnotation(annotationService(), request, (await params).id);
}

export async function DELETE(request: Request, { params }: Context) {
  return removeAnnotation(annotationService(), request, (await params).id);
}

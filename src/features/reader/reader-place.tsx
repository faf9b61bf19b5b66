/** Reading one paper. */
import { useOne } from '@/hooks/use-live';
import type { LocationOf } from '@/state/location';
import { replaceLocation } from '@/state/navigation-store';
import { PaperView } from '@/widgets/paper-view/paper-view';

export function ReaderPlace({ location }: { readonly location: LocationOf<'reader'> }) {
  const paper = useOne('papers', location.paper);
  if (!paper) return null;
  return (
    <PaperView
      paper={paper}
      page={location.page ?? 1}
      onPageChange={(page) => replaceLocation({ ...location, page })}
      target={
        location.annotation
          ? { annotationId: location.annotation }
          : location.page
            ? { page: location.page, quote: location.quote }
            : null
      }
      targetKey={`${location.annotation ?? ''}|${location.quote ?? ''}`}
      meetingId={location.meeting ?? null}
      mode="read"
      label={paper.title}
    />
  );
}

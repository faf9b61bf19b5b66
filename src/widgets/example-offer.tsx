/** In an empty place: the way to one that is filled. */
import { useServices } from '../hooks/services-context';
import { Button } from '../ui/button';

/** Nothing in the example itself. */
export function ExampleOffer() {
  const { handlers, workspaces } = useServices();
  if (workspaces.current.isExample) return null;
  return (
    <Button variant="quiet" onPress={() => handlers.run('help.example')}>
      Look at the example
    </Button>
  );
}

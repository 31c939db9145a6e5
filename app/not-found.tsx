import { NotFoundText } from '@/components/ui/not-found-text';

export default function NotFound() {
  return (
    <main className="page flex-1">
      <NotFoundText />
    </main>
  );
}

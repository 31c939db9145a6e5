import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { NotFoundText } from '@/components/ui/not-found-text';

/** An address that leads nowhere still has the search and the menu. */
export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="content" className="page flex-1">
        <NotFoundText />
      </main>
      <SiteFooter />
    </>
  );
}

import type { AppRow } from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { type ReactNode, useEffect, useRef } from 'react';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { useFreshProgress } from '../dashboard/use-fresh-progress.ts';
import { useNewerRelease } from '../federation/use-newer-release.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { messages } from './layout.messages.ts';

interface FrameProps {
  readonly apps: readonly AppRow[];
  readonly children?: ReactNode;
}

/** Header, page, footer. Every page of shell and apps is drawn inside. */
export function Frame({ apps, children }: FrameProps) {
  const t = useMessages(messages);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useFreshProgress();
  useFocusAfterNavigation(main, pathname);
  useNewerRelease(apps, pathname);
  return (
    <div className="shell-frame">
      <a className="shell-skip" href="#main">
        {t('skip')}
      </a>
      <NavigationBar />
      <Header apps={apps} />
      <main id="main" ref={main} tabIndex={-1} className="shell-main">
        {children ?? <Outlet />}
      </main>
      <Footer />
    </div>
  );
}

/** Keyboard and screen reader go on at the new page, not where the clicked link was. */
function useFocusAfterNavigation(main: { readonly current: HTMLElement | null }, pathname: string): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
}

/** A line at the top while the next page loads; it appears only when that takes a moment. */
function NavigationBar() {
  const t = useMessages(messages);
  const { state } = useNavigation();
  return (
    <div role="status" className="shell-progress" data-active={state === 'loading' || undefined}>
      {state === 'loading' && <span className="shell-hidden">{t('loading')}</span>}
    </div>
  );
}

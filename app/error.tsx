'use client';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="page flex flex-1 flex-col items-start gap-5 py-24">
      <h1 className="text-3xl">页面暂时打不开 This page cannot be shown now</h1>
      <p className="prose text-soft">
        可能是数据库正在重启，请稍后重试。 The database may be restarting; please try again.
        {error.digest ? `（${error.digest}）` : ''}
      </p>
      <button type="button" className="button button-primary" onClick={reset}>
        重试 Try again
      </button>
    </main>
  );
}

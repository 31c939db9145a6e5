'use client';

import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { type Arrived, fetchFile, saveFile } from './fetch-file';

type FileLink = { name: string; href: string };
type State =
  | { is: 'idle' }
  | { is: 'running'; name: string; seconds: number; arrived: Arrived | null }
  | { is: 'told'; text: string; failed: boolean };

/** Links to files. With scripts: what takes over a second shows how far it is and can be cancelled; a failure says why. */
export function FileDownloads({ files }: { files: readonly FileLink[] }) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function download({ name, href }: FileLink) {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const mine = (next: (before: State) => State) =>
      setState((before) => (running.current === control ? next(before) : before));
    setState({ is: 'running', name, seconds: 0, arrived: null });
    const clock = setInterval(
      () => mine((now) => (now.is === 'running' ? { ...now, seconds: now.seconds + 1 } : now)),
      1000,
    );
    try {
      const file = await fetchFile(href, control.signal, (arrived) =>
        mine((now) => (now.is === 'running' ? { ...now, arrived } : now)),
      );
      saveFile(file);
      mine(() => ({ is: 'told', text: `已下载“${file.name}”。`, failed: false }));
    } catch (error) {
      const text = control.signal.aborted
        ? `已取消，没有留下${name}文件。`
        : `${name}：${error instanceof Error ? error.message : '没有下载。'}`;
      mine(() => ({ is: 'told', text, failed: !control.signal.aborted }));
    } finally {
      clearInterval(clock);
    }
  }

  const click = (event: MouseEvent, file: FileLink) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void download(file);
  };
  return (
    <>
      {files.map((file) => (
        <a key={file.name} className="button" href={file.href} onClick={(event) => click(event, file)}>
          下载 {file.name}
        </a>
      ))}
      <Standing state={state} cancel={() => running.current?.abort()} />
    </>
  );
}

const kib = (bytes: number) => `${Math.ceil(bytes / 1024).toLocaleString('zh-CN')} KB`;

function Standing({ state, cancel }: { state: State; cancel: () => void }) {
  const shown = state.is === 'running' && state.seconds >= 1;
  return (
    <div className="contents">
      {shown && state.is === 'running' ? (
        <div className="no-print fixed inset-x-4 bottom-4 z-20 flex flex-wrap items-center gap-3 border border-line bg-raised px-4 py-3 text-sm sm:start-auto">
          <progress
            className="h-2 w-48 accent-river"
            aria-label={`${state.name} 生成进度`}
            {...(state.arrived?.total ? { value: state.arrived.received, max: state.arrived.total } : {})}
          />
          <span className="figures">
            {state.arrived
              ? `正在接收 ${state.name}，${kib(state.arrived.received)}`
              : `正在生成 ${state.name}，已用 ${state.seconds} 秒`}
          </span>
          <button type="button" className="button" onClick={cancel}>
            取消
          </button>
        </div>
      ) : null}
      <p
        role="status"
        className={`w-full text-end text-sm ${state.is === 'told' ? '' : 'hidden'} ${state.is === 'told' && state.failed ? 'text-alert' : 'text-soft'}`}
      >
        {state.is === 'told' ? state.text : ''}
      </p>
    </div>
  );
}

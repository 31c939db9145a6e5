'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';

type Props = { children: ReactNode; busy: string; name?: string; value?: string; plain?: boolean };

export function SubmitButton({ children, busy, name, value, plain }: Props) {
  const { pending } = useFormStatus();
  const wired = name ? { name, value } : {};
  return (
    <button
      type="submit"
      disabled={pending}
      className={plain ? 'button' : 'button button-primary'}
      {...wired}
    >
      {pending ? busy : children}
    </button>
  );
}

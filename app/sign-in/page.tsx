import type { Metadata } from 'next';
import Link from 'next/link';
import { SignInForm } from '@/components/people/sign-in-form';
import { FlowerMark } from '@/components/site/flower-mark';
import { signIn } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '登录', robots: { index: false } };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignIn({ searchParams }: Props) {
  const { next } = await searchParams;
  return (
    <main className="page flex flex-1 flex-col items-center justify-center gap-8 py-16">
      <div className="flex w-full max-w-sm flex-col gap-6">
        <Link href="/" prefetch={false} className="flex items-center gap-3 font-serif text-2xl">
          <FlowerMark className="size-10 text-gold" />
          金花招商
        </Link>
        <h1 className="text-2xl">办公登录</h1>
        <SignInForm signIn={signIn} next={typeof next === 'string' ? next : '/office'} />
        <p className="phrases text-sm text-soft">
          账号由系统管理员开设。连续 5 次密码错误，账号
          <span className="whitespace-nowrap">锁定 15 分钟</span>。
        </p>
        <p className="text-sm">
          <Link href="/" prefetch={false} className="link inline-block min-h-6">
            返回招商网站
          </Link>
        </p>
      </div>
    </main>
  );
}

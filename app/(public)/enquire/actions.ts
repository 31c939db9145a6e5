'use server';

import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { type ActionState, runPublicAction } from '@/lib/action';
import { sendEnquiry } from '@/lib/enquiries/commands/send-enquiry';

export async function send(_: ActionState, form: FormData): Promise<ActionState> {
  const [sent, said] = await Promise.all([headers(), getLocale()]);
  const locale = asLocale(said);
  const source = sent.get('x-forwarded-for')?.split(',')[0]?.trim() ?? 'direct';
  const state = await runPublicAction(form, (values) => sendEnquiry(values, { locale, source }));
  if (state.status === 'done') {
    redirect(`${locale === 'en' ? '/en' : ''}/enquire/thanks?reference=${state.result.reference}` as Route);
  }
  return state;
}

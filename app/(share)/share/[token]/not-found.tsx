/** A link that is unknown, ended or expired: which of them is nobody's business. */
export default function LinkEnded() {
  return (
    <main className="page flex flex-col gap-3 py-16">
      <h1 className="text-2xl">链接已失效</h1>
      <p className="prose text-soft">它可能已经到期或被停用。请向发给你链接的人再要一个。</p>
    </main>
  );
}

-- AlterEnum
ALTER TYPE "briefing_status" ADD VALUE 'inReview';

-- DropForeignKey
ALTER TABLE "briefing" DROP CONSTRAINT "briefing_author_id_fkey";

-- AlterTable
ALTER TABLE "briefing" ADD COLUMN     "edits" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "issue_number" INTEGER,
ADD COLUMN     "issue_year" INTEGER,
ADD COLUMN     "issued_at" TIMESTAMPTZ(3),
ADD COLUMN     "issued_by_id" TEXT,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'quarterly',
ADD COLUMN     "return_reason" TEXT,
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "submitted_by_id" TEXT,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "author_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "briefing_file" (
    "briefing_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefing_file_pkey" PRIMARY KEY ("briefing_id","format")
);

-- CreateTable
CREATE TABLE "briefing_share" (
    "id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "purpose" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefing_share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "briefing_share_token_hash_key" ON "briefing_share"("token_hash");

-- CreateIndex
CREATE INDEX "briefing_share_briefing_id_idx" ON "briefing_share"("briefing_id");

-- CreateIndex
CREATE INDEX "briefing_share_created_by_id_idx" ON "briefing_share"("created_by_id");

-- CreateIndex
CREATE INDEX "briefing_kind_status_period_idx" ON "briefing"("kind", "status", "period");

-- CreateIndex
CREATE UNIQUE INDEX "briefing_issue_year_issue_number_key" ON "briefing"("issue_year", "issue_number");

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_file" ADD CONSTRAINT "briefing_file_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_share" ADD CONSTRAINT "briefing_share_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_share" ADD CONSTRAINT "briefing_share_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- Issued is issued: refused by the database, whoever asks ----------
ALTER TABLE briefing
  ADD CONSTRAINT briefing_issued CHECK (
    (status::text = 'issued') = (issued_at IS NOT NULL) AND (issue_number IS NULL) = (issue_year IS NULL)
    AND (status::text <> 'issued' OR issue_number > 0)),
  ADD CONSTRAINT briefing_version CHECK (version > 0);
ALTER TABLE briefing_share ADD CONSTRAINT briefing_share_expires CHECK (expires_at > created_at);

CREATE FUNCTION keep_issued_briefing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status::text = 'issued' THEN
    RAISE EXCEPTION 'an issued briefing is frozen' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER briefing_frozen BEFORE UPDATE OR DELETE ON briefing FOR EACH ROW EXECUTE FUNCTION keep_issued_briefing();
CREATE TRIGGER briefing_not_emptied BEFORE TRUNCATE ON briefing FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER briefing_file_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON briefing_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- AlterTable
ALTER TABLE "briefing" ADD COLUMN     "template_id" UUID;

-- CreateTable
CREATE TABLE "briefing_template" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "tags" JSONB NOT NULL,
    "in_use" BOOLEAN NOT NULL DEFAULT false,
    "retired_at" TIMESTAMPTZ(3),
    "uploaded_by_id" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefing_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "briefing_template_uploaded_by_id_idx" ON "briefing_template"("uploaded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "briefing_template_kind_version_key" ON "briefing_template"("kind", "version");

-- CreateIndex
CREATE INDEX "briefing_template_id_idx" ON "briefing"("template_id");

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "briefing_template"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_template" ADD CONSTRAINT "briefing_template_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- one of a kind in use, never one that was set aside; what was uploaded stays as it was ----------
CREATE UNIQUE INDEX briefing_template_one_in_use ON briefing_template (kind) WHERE in_use;
ALTER TABLE briefing_template
  ADD CONSTRAINT briefing_template_whole CHECK (
    size = octet_length(content) AND size BETWEEN 1 AND 5242880 AND version > 0
    AND sha256 = encode(sha256(content), 'hex')),
  ADD CONSTRAINT briefing_template_retired CHECK (NOT (in_use AND retired_at IS NOT NULL)),
  ALTER COLUMN content SET STORAGE EXTERNAL; -- a zip does not get smaller by compressing it again

CREATE FUNCTION keep_briefing_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR
     (OLD.id, OLD.kind, OLD.version, OLD.file_name, OLD.sha256, OLD.note, OLD.tags, OLD.uploaded_by_id, OLD.uploaded_at) IS DISTINCT FROM
     (NEW.id, NEW.kind, NEW.version, NEW.file_name, NEW.sha256, NEW.note, NEW.tags, NEW.uploaded_by_id, NEW.uploaded_at) THEN
    RAISE EXCEPTION 'a briefing template is kept as it was uploaded' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER briefing_template_kept BEFORE UPDATE OR DELETE ON briefing_template
  FOR EACH ROW EXECUTE FUNCTION keep_briefing_template();
CREATE TRIGGER briefing_template_not_emptied BEFORE TRUNCATE ON briefing_template
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

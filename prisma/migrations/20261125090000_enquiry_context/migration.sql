-- AlterTable
ALTER TABLE "enquiry" ADD COLUMN     "subjects" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "enquiry_attachment" (
    "id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enquiry_attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "enquiry_attachment_enquiry_id_position_key" ON "enquiry_attachment"("enquiry_id", "position");

-- AddForeignKey
ALTER TABLE "enquiry_attachment" ADD CONSTRAINT "enquiry_attachment_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- what was checked is what is kept
ALTER TABLE enquiry_attachment ADD CONSTRAINT enquiry_attachment_whole
  CHECK (size = octet_length(content) AND size BETWEEN 1 AND 10485760 AND position BETWEEN 1 AND 3);
-- a PDF does not get smaller by compressing it again
ALTER TABLE enquiry_attachment ALTER COLUMN content SET STORAGE EXTERNAL;

UPDATE enquiry SET subjects = jsonb_build_array(jsonb_build_object('kind', subject_type, 'id', subject_id, 'label', coalesce(subject_label, subject_id)))
  WHERE subject_type IS NOT NULL AND subject_id IS NOT NULL;

-- A project in talks is never on the public side: going back to talks withdraws it, whoever writes.
CREATE FUNCTION keep_talks_private() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.released_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER project_talks_private BEFORE INSERT OR UPDATE ON project FOR EACH ROW
  WHEN (NEW.stage = 'negotiating' AND NEW.released_at IS NOT NULL) EXECUTE FUNCTION keep_talks_private();
UPDATE project SET released_at = NULL WHERE stage = 'negotiating' AND released_at IS NOT NULL;

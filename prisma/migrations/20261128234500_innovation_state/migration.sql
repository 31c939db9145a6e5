ALTER TABLE "innovation" ADD COLUMN "in_progress" BOOLEAN NOT NULL DEFAULT false;

<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:say('The whole province')"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:say('What the projects are about')"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('What the projects are about')"/></xsl:template>

  <xsl:template match="page" mode="body">
    <p class="soft"><xsl:apply-templates select="coverage"/></p>
    <xsl:if test="not(issue)"><p><xsl:value-of select="t:say('No data yet')"/></p></xsl:if>
    <table>
      <xsl:for-each select="issue">
        <tr>
          <xsl:if test="not(@sub)"><xsl:attribute name="class">sum</xsl:attribute></xsl:if>
          <th scope="row"><xsl:value-of select="@code"/><xsl:text> </xsl:text><xsl:value-of select="t:name(@name, @name-en)"/></th>
          <td><xsl:call-template name="projects"><xsl:with-param name="count" select="@projects"/></xsl:call-template><br/>
            <xsl:call-template name="baht"><xsl:with-param name="satang" select="@amount"/></xsl:call-template></td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>
</xsl:stylesheet>
